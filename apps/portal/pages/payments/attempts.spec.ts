import { expect, it } from '@jest/globals';
import type { PaymentAttempt } from '#contracts/http/payment';
import { attemptKey, endingOf, openAttempt } from './attempts';

const now = '2026-11-22T10:00:00.000Z';
const attempt = (state: PaymentAttempt['state'], minutesAgo: number, use: PaymentAttempt['use'] = null): PaymentAttempt => ({
  id: `${state} ${minutesAgo}`,
  charge: 'c1',
  amount: 1000,
  state,
  use,
  reference: null,
  at: new Date(Date.parse(now) - minutesAgo * 60_000).toISOString(),
  settledAt: null,
  refundedAt: null,
});

it('begins no second payment while the first may still arrive', () => {
  const first = attemptKey('c1', [], now);
  expect(attemptKey('c1', [attempt('redirected', 3)], now)).toBe(first);
  expect(attemptKey('c1', [attempt('unknown', 19)], now)).toBe(first);
  expect(attemptKey('c1', [attempt('failed', 3)], now)).not.toBe(first);
  expect(attemptKey('c1', [attempt('unknown', 21)], now)).not.toBe(first);
  expect(openAttempt([attempt('failed', 5), attempt('unknown', 2)], now)?.state).toBe('unknown');
});

it('says how it ended over all attempts, and that twice is twice', () => {
  expect(endingOf([])).toBe('none');
  expect(endingOf([attempt('unknown', 2)])).toBe('unknown');
  expect(endingOf([attempt('failed', 9), attempt('paid', 2, 'charge')])).toBe('paid');
  expect(endingOf([attempt('paid', 9, 'charge'), attempt('failed', 2)])).toBe('paid');
  expect(endingOf([attempt('paid', 30, 'surplus'), attempt('paid', 2, 'charge')])).toBe('twice');
});
