import type { MessageEntity } from '#storage/message/message.entity';

export type Ways = [MessageEntity, ...MessageEntity[]];

/** News by SMS, e-mail and in the pages is one piece of news: the key of each names the errand first. */
export function oncePerNews(rows: readonly MessageEntity[]): Ways[] {
  const news = new Map<string, Ways>();
  for (const row of rows) {
    const suffix = `-${row.channel}`;
    const key = row.key.endsWith(suffix) ? row.key.slice(0, -suffix.length) : row.key;
    const known = news.get(key);
    if (known) known.push(row);
    else news.set(key, [row]);
  }
  return [...news.values()];
}

/** News never comes by a call. */
export const waysOf = (ways: Ways): Exclude<MessageEntity['channel'], 'call'>[] =>
  [...new Set(ways.map(({ channel }) => channel))].filter((channel) => channel !== 'call');
