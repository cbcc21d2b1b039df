import { Refusal } from '#domain/refusal';

/** A page of a list that is in memory. */
export function pageOf<Item>(all: readonly Item[], limit: number, offset: number): { items: Item[]; next: string | null; total: number } {
  const end = offset + limit;
  return {
    items: all.slice(offset, end),
    next: end < all.length ? Buffer.from(String(end)).toString('base64url') : null,
    total: all.length,
  };
}

export function offsetIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^[0-9]{1,9}$/.test(text)) throw new Refusal('invalid-input', {}, [{ pointer: '/query/cursor', code: 'pattern-mismatch' }]);
  return Number(text);
}
