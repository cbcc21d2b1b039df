import { Refusal } from '#domain/refusal';

/** One page of a list. `next` leads on and is null at the end; `total` counts the whole list. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
  total: number;
}

/** Where a page begins: after the row with this sort value and id. Opaque to callers. */
export interface Cursor {
  value: string | null;
  id: string;
}

export const cursorOf = ({ value, id }: Cursor): string => Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Refuses `invalid-input` when the text is not one of ours. */
export function parseCursor(text: string): Cursor {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if ((value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))) && typeof id === 'string') return { value, id };
  } catch {
    // Falls through to the refusal: whatever it was, it was not ours.
  }
  throw new Refusal('invalid-input', {}, [{ pointer: '/cursor', code: 'malformed' }]);
}
