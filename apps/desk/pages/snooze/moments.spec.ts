import { expect, it } from '@jest/globals';
import { instantMeant } from './moments';

/** A Wednesday, half past eleven in the morning in Tehran. */
const wednesday = '2026-11-25T08:00:00.000Z';
const at8 = (date: string): string => `${date}T04:30:00.000Z`;

it('puts off to two hours from now, or to eight in the morning of a day', () => {
  expect(instantMeant('soon', wednesday, null)).toBe('2026-11-25T10:00:00.000Z');
  expect(instantMeant('tomorrow', wednesday, null)).toBe(at8('2026-11-26'));
  expect(instantMeant('saturday', wednesday, null)).toBe(at8('2026-11-28'));
  expect(instantMeant('week', wednesday, null)).toBe(at8('2026-12-02'));
  expect(instantMeant('day', wednesday, '2026-12-21')).toBe(at8('2026-12-21'));
});

it('from a Saturday, Saturday is the next one; a day is not put off to the past', () => {
  expect(instantMeant('saturday', '2026-11-28T08:00:00.000Z', null)).toBe(at8('2026-12-05'));
  expect(instantMeant('day', wednesday, '2026-11-25')).toBeNull();
  expect(instantMeant('day', wednesday, null)).toBeNull();
});

it('late at night tomorrow is the day that comes, not the one after', () => {
  expect(instantMeant('tomorrow', '2026-11-25T20:45:00.000Z', null)).toBe(at8('2026-11-27'));
  expect(instantMeant('tomorrow', '2026-11-25T20:15:00.000Z', null)).toBe(at8('2026-11-26'));
});
