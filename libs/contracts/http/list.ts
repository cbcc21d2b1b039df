import { z } from 'zod';
import { toAsciiDigits } from '#domain/text/digits';

export const mostItems = 200;
export const usualItems = 50;

/** A whole number in a query: Persian, Arabic and ASCII digits alike. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .max(12)
    .transform(toAsciiDigits)
    .pipe(
      z
        .string()
        .regex(/^[0-9]+$/)
        .transform(Number)
        .pipe(z.number().int().min(least).max(most)),
    );

/** One page of a list: how many, and where to go on. The cursor is opaque. */
export const paging = {
  limit: wholeNumber(1, mostItems).default(usualItems),
  cursor: z.string().max(500).optional(),
};

/** `mine,shared` → `['mine', 'shared']`, each from a closed list. */
export const commaSeparated = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(',').filter((part) => part.length > 0))
    .pipe(z.array(z.enum(values)).min(1));

/** A yes or no in a query. */
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

/** `next` is null on the last page; `total` counts the whole list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable(), total: z.number().int() });
