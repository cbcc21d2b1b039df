import { expect, it } from '@jest/globals';
import { spanWords } from './span';

it('a stretch of time is told in the largest unit that tells enough', () => {
  expect([20, 90, 7200, 100_000, 180_000, 86_400 * 12].map((seconds) => spanWords(seconds).fa)).toEqual([
    '۱ دقیقه',
    '۲ دقیقه',
    '۲ ساعت',
    '۲۸ ساعت',
    '۲ روز',
    '۱۲ روز',
  ]);
  expect(spanWords(60).en).toBe('1 minute');
});
