import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';

export const inboxOrders = ['risk', 'due', 'opened', '-opened'] as const;
export type InboxOrder = (typeof inboxOrders)[number];

/** Where a page of the inbox begins: after this place in this order, as it was at one moment. */
export interface InboxCursor {
  sort: InboxOrder;
  asOf: Instant;
  /** A ratio or an instant; null: among what is never due. */
  value: string | number | null;
  id: string;
}

export const inboxCursorOf = ({ sort, asOf, value, id }: InboxCursor): string =>
  Buffer.from(JSON.stringify([sort, asOf, value, id])).toString('base64url');

/** Refuses `invalid-input` when the text is not one of ours, or was given in another order. */
export function parseInboxCursor(text: string, order: InboxOrder): InboxCursor {
  try {
    const [sort, asOf, value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (sort === order && isInstant(asOf) && typeof id === 'string' && isPlace(value, order)) return { sort: order, asOf, value, id };
  } catch {
    // Falls through to the refusal: whatever it was, it was not ours.
  }
  throw new Refusal('invalid-input', {}, [{ pointer: '/query/cursor', code: 'pattern-mismatch' }]);
}

const isInstant = (value: unknown): value is Instant => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isPlace = (value: unknown, order: InboxOrder): value is string | number | null =>
  value === null || (order === 'risk' ? typeof value === 'number' : isInstant(value));
