import { Controller } from '@nestjs/common';
import type { Message } from '#contracts/http/message';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { instantOf } from '#domain/instant';
import type { MessageEntity } from '#storage/message/message.entity';
import { MessageRepository } from '#storage/message/message.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';

const mostMessages = 200;
const allChannels = ['sms', 'email', 'inapp'] as const;

/** What people were told, and how they want to be told. */
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessageRepository,
    private readonly people: PersonRepository,
  ) {}

  @On('listMessages')
  async list(@By() caller: Caller): Promise<AnswerOf<'listMessages'>> {
    const items = await this.of(caller.person);
    return { items, unread: items.filter(({ read }) => !read).length };
  }

  @On('readMessages')
  async read(@Input() { body }: InputOf<'readMessages'>, @By() caller: Caller): Promise<AnswerOf<'readMessages'>> {
    await this.messages.markRead(caller.person, instantOf(Date.parse(body.until)));
    return { unread: (await this.of(caller.person)).filter(({ read }) => !read).length };
  }

  @On('getPreferences')
  async preferences(@By() caller: Caller): Promise<AnswerOf<'getPreferences'>> {
    const { preferences, email } = await this.people.get(caller.person);
    return { language: preferences.language ?? 'fa', channels: preferences.channels ?? [...allChannels], email };
  }

  @On('setPreferences')
  async prefer(@Input() { body }: InputOf<'setPreferences'>, @By() caller: Caller): Promise<AnswerOf<'setPreferences'>> {
    const { email, language, channels } = body;
    await this.people.change(caller.person, { email, preferences: { language, channels: [...new Set(channels)] } });
    return this.preferences(caller);
  }

  private async of(person: string): Promise<Message[]> {
    const rows = await this.messages.findOfPerson(person, mostMessages);
    const codes = await this.messages.trackingCodesOf(rows);
    return oncePerNews(rows).map((ways) => messageOf(ways, codes));
  }
}

type Ways = [MessageEntity, ...MessageEntity[]];

/** News by SMS, e-mail and in the pages is one piece of news: the key of each names the errand first. */
function oncePerNews(rows: readonly MessageEntity[]): Ways[] {
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

function messageOf(ways: Ways, codes: ReadonlyMap<string, string>): Message {
  const [{ id, text, dossierId, at }] = ways;
  return {
    id,
    channels: [...new Set(ways.map(({ channel }) => channel))],
    text,
    trackingCode: dossierId ? (codes.get(dossierId) ?? null) : null,
    at: at.toISOString(),
    read: ways.some(({ readAt }) => readAt !== null),
  };
}
