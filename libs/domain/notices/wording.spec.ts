import { expect, it } from '@jest/globals';
import { wordingDefect, wordingFor, wordingKey } from './wording';

it.each([
  ['درخواست «{service}» تا {due} در انتظار شماست. کد رهگیری {trackingCode}', null],
  ['پرداخت {amount} برای {service}.', null],
  ['سلام {name}', 'unknown-variable'],
  ['سلام {service', 'unknown-variable'],
  ['کد {trackingCode} را نگه دارید.', 'tracking-code-not-last'],
  ['{trackingCode} {trackingCode}', 'tracking-code-not-last'],
  ['ب'.repeat(202), 'too-long'],
])('«%s»: %s', (text, code) => {
  expect(wordingDefect(text)?.code ?? null).toBe(code);
});

it('a service’s own wording goes before that of all services', () => {
  const wordings = new Map([
    [wordingKey('applicant', 'pay', null), { fa: 'همه' }],
    [wordingKey('applicant', 'pay', 'water'), { fa: 'آب' }],
  ]);
  expect(wordingFor(wordings, 'applicant', 'pay', 'water')).toEqual({ fa: 'آب' });
  expect(wordingFor(wordings, 'applicant', 'pay', 'concert')).toEqual({ fa: 'همه' });
  expect(wordingFor(wordings, 'staff', 'pay', 'water')).toBeUndefined();
});
