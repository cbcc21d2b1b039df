import { expect, it } from '@jest/globals';
import { smsParts } from './sms-parts';

it.each([
  [70, 1],
  [71, 2],
  [134, 2],
  [135, 3],
])('%i Persian letters take %i SMS', (length, parts) => {
  expect(smsParts('ب'.repeat(length))).toBe(parts);
});

it('a text of Latin letters alone is cut later', () => {
  expect([160, 161, 306, 307].map((length) => smsParts('a'.repeat(length)))).toEqual([1, 2, 2, 3]);
});
