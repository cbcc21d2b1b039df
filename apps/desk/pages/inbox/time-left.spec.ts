import { expect, it } from '@jest/globals';
import { sinceWords, timeLeft } from './time-left';

const openedAt = '2026-11-20T08:00:00Z';
const now = '2026-11-22T08:00:00Z';

it('says how long there is, and how much of the time has gone', () => {
  const left = timeLeft({ openedAt, dueAt: '2026-11-24T08:00:00Z', risk: { usual: 3600 } }, now);
  expect(left).toEqual({ tone: 'success', share: 0.5, words: { fa: '۲ روز مانده', en: '2 days left' } });
});

it('is tight when less is left than such a task usually takes', () => {
  expect(timeLeft({ openedAt, dueAt: '2026-11-24T08:00:00Z', risk: { usual: 3 * 86_400 } }, now)?.tone).toBe('warning');
});

it('is overdue from the instant it was due, and without a date there is nothing to say', () => {
  expect(timeLeft({ openedAt, dueAt: '2026-11-22T05:00:00Z', risk: null }, now)?.words.fa).toBe('۳ ساعت دیرکرد');
  expect(timeLeft({ openedAt, dueAt: null, risk: null }, now)).toBeNull();
});

it('counts the wait from the filing or the latest answer', () => {
  expect(sinceWords(openedAt, now).en).toBe('waiting 2 days');
});
