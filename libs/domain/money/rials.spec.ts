import { expect, it } from '@jest/globals';
import { fromTomans, rials, sum, tomans } from './rials';

it('money is whole rials and never less than nothing', () => {
  expect(tomans(rials(1_250_005))).toBe(125_000.5);
  expect(fromTomans(125_000.5)).toBe(1_250_005);
  expect(sum([rials(1), rials(2)])).toBe(3);
  for (const amount of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => rials(amount)).toThrow('Not an amount');
});
