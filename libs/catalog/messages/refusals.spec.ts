import { describe, expect, it } from '@jest/globals';
import { fieldCodes } from '#domain/definition/fields/codes';
import { refusalCodes } from '#domain/refusal';
import { fieldSentence, refusals } from './refusals';

const wrongLetters = /[يكةً]|[0-9]|ها\s*ی\b| می [آ-ی]/;

describe('refusals in words', () => {
  it.each([...refusalCodes])('%s says in both languages what happened, with or without details', (code) => {
    const { status, title, detail } = refusals[code];
    expect(status).toBeGreaterThanOrEqual(400);
    for (const { fa, en } of [
      title,
      detail({}),
      detail({ left: '2', max: '12', at: '2026-11-22T08:00:00.000Z', by: 'x', reasons: 'R9' }),
    ]) {
      expect(fa.replace(/\u2068.*?\u2069|JSON|Idempotency-Key/g, '')).not.toMatch(wrongLetters);
      expect(`${fa} ${en}`).not.toMatch(/undefined|NaN/);
    }
  });

  it.each([...fieldCodes])('a bad answer %s has its sentence', (code) => {
    const { fa, en } = fieldSentence(code, { min: 3, max: 9, options: 'a, b' });
    expect(fa).toMatch(/[آ-ی].*\.$/);
    expect(fa).not.toMatch(/[0-9]|undefined/);
    expect(en).not.toContain('undefined');
  });

  it('reads the bound of a date in the reader’s calendar', () => {
    expect(fieldSentence('too-early', { min: '2026-12-01' })).toEqual({
      fa: 'از ۱۰ آذر ۱۴۰۵ زودتر نباشد.',
      en: 'It must not be before 1 December 2026.',
    });
  });

  it('tells when a task was done, to the minute', () => {
    expect(refusals['task-already-done'].detail({ at: '2026-11-22T08:00:00.000Z' }).fa).toContain('یکشنبه ۱ آذر، ساعت ۱۱:۳۰');
  });
});
