import { expect, it } from '@jest/globals';
import { addressOf, filterIn, isNarrowed, withoutNarrowing } from './filter';

it('a filter stands in the address and comes back from it as it was', () => {
  const filter = { ...filterIn(''), queue: 'late' as const, service: 'some-service', q: 'نام و نام', sort: 'due' as const };
  const address = addressOf(filter);
  expect(filterIn(address.slice(2))).toEqual(filter);
  expect(addressOf(filterIn(''))).toBe('/');
});

it('taking the narrowing away leaves the queue and its order', () => {
  const filter = filterIn('queue=shared&county=arak&flag=returned&sort=opened');
  expect(isNarrowed(filter)).toBe(true);
  expect(isNarrowed(withoutNarrowing(filter))).toBe(false);
  expect(addressOf(withoutNarrowing(filter))).toBe('/?queue=shared&sort=opened');
});

it('an order that does not exist is the usual one', () => {
  expect(filterIn('sort=luck').sort).toBe('risk');
});
