/** Which entries a few typed letters mean, likeliest first. */
import { foldQuery } from '#domain/text/fold';

/** 0 is the best: it begins so; then a word of it does; then all typed words are somewhere in it. Null: not meant. */
export function rankOf(texts: readonly string[], query: string): number | null {
  const asked = foldQuery(query);
  if (asked === '') return 0;
  const folded = texts.map(foldQuery);
  const words = asked.split(' ');
  const ranks: ((text: string) => boolean)[] = [
    (text) => text.startsWith(asked),
    (text) => ` ${text}`.includes(` ${asked}`),
    (text) => words.every((word) => ` ${text}`.includes(` ${word}`)),
    (text) => words.every((word) => text.includes(word)),
  ];
  const rank = ranks.findIndex((holds) => folded.some(holds));
  return rank < 0 ? null : rank;
}

/** In the order given among equals. */
export function matching<Entry>(entries: readonly Entry[], query: string, textsOf: (entry: Entry) => readonly string[]): Entry[] {
  return entries
    .flatMap((entry) => {
      const rank = rankOf(textsOf(entry), query);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}
