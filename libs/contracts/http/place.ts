import { z } from 'zod';
import { Text } from '#domain/definition/schema';

/** A known place: province > county > city > zone. */
export const Place = z.strictObject({
  key: z.string(),
  level: z.enum(['province', 'county', 'city', 'zone']),
  parent: z.string().nullable(),
  title: Text,
});
export type Place = z.infer<typeof Place>;

/** A kind of body, as `owner` and `role` in a definition name it. */
/** `unitType`: what closures may name beside places and single bodies: `office`, `operations`. */
export const BodyKind = z.strictObject({ key: z.string(), title: Text, unitType: z.string() });
export type BodyKind = z.infer<typeof BodyKind>;
