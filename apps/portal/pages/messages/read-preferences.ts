import type { Preferences } from '#contracts/http/message';
import { type NewsKind, newsKinds } from '#domain/notices/news-kind';
import type { Given } from '../../given';

/** As the form shows and sends them. */
export interface Wishes {
  language: string;
  kinds: Record<NewsKind, readonly string[]>;
  quietFrom: string;
  quietTo: string;
  email: string;
}

export const wishesOf = ({ language, kinds, quiet, email, emailPending }: Preferences): Wishes => ({
  language,
  kinds,
  quietFrom: quiet?.from ?? '',
  quietTo: quiet?.to ?? '',
  email: emailPending ?? email ?? '',
});

export const readWishes = (given: Given): Wishes => ({
  language: given.text('language'),
  kinds: ofKinds((kind) => given.all(`kind-${kind}`)),
  quietFrom: given.text('quietFrom'),
  quietTo: given.text('quietTo'),
  email: given.text('email'),
});

/** News is always laid into the pages; a way that no kind of news goes by is not chosen at all. */
export const wishesBody = ({ language, kinds, quietFrom, quietTo, email }: Wishes): Record<string, unknown> => ({
  language,
  channels: [...new Set([...Object.values(kinds).flat(), 'inapp'])],
  kinds: ofKinds((kind) => [...kinds[kind], 'inapp']),
  quiet: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null,
  email: email || null,
});

/** Only one end of a span is none. */
export const isHalfQuiet = ({ quietFrom, quietTo }: Wishes): boolean => (quietFrom === '') !== (quietTo === '');

const ofKinds = <Value>(of: (kind: NewsKind) => Value): Record<NewsKind, Value> =>
  Object.fromEntries(newsKinds.map((kind) => [kind, of(kind)])) as Record<NewsKind, Value>;
