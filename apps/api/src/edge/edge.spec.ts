import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Refusal } from '#domain/refusal';
import { parseJson } from './body-parsers';
import { fieldRefusals } from './field-refusals';
import { languageOf } from './language';
import { html } from './page';
import { refuseForeignSite } from './permission.guard';
import { problemOf } from './problem';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'nothing refused';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'defect';
  }
};

describe('a body of JSON', () => {
  it('is refused when it is none, too deep, too broad, or reaches for a prototype', () => {
    expect(codeOf(() => parseJson('{"a":'))).toBe('malformed');
    expect(codeOf(() => parseJson('['.repeat(30) + ']'.repeat(30)))).toBe('malformed');
    expect(codeOf(() => parseJson(JSON.stringify(Array.from({ length: 6000 }, () => 0))))).toBe('too-large');
    expect(codeOf(() => parseJson('{"__proto__":{"admin":true}}'))).toBe('invalid-input');
    expect(parseJson('')).toBeUndefined();
  });
});

describe('bad fields', () => {
  it('are all named at once, each with its pointer', () => {
    const shape = z.strictObject({ name: z.string(), age: z.number(), kind: z.enum(['a', 'b']), list: z.array(z.string()).max(1) });
    const given = { age: 'ten', kind: 'c', list: ['x', 'y'], more: 1 };
    const { error } = shape.safeParse(given);
    expect(
      error &&
        fieldRefusals(error, given)
          .map(({ pointer, code }) => `${pointer} ${code}`)
          .sort(),
    ).toEqual(['/age not-a-number', '/kind not-an-option', '/list too-many', '/more unknown-field', '/name missing']);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'fa'],
    ['en', 'en'],
    ['de, en;q=0.5, fa;q=0.4', 'en'],
    ['fa-IR, en;q=0.9', 'fa'],
    ['*', 'fa'],
  ])('%s → %s', (header, language) => expect(languageOf(header)).toBe(language));

  it('is that of the problem, with one code', () => {
    const refusal = new Refusal('invalid-input', {}, [{ pointer: '/form/name', code: 'missing' }]);
    const [fa, en] = [problemOf(refusal, 'fa', 'r'), problemOf(refusal, 'en', 'r')];
    expect([fa.code, en.code]).toEqual(['invalid-input', 'invalid-input']);
    expect(fa.errors?.[0]?.detail).toMatch(/[؀-ۿ]/);
    expect(en.errors?.[0]?.detail).toMatch(/^[ -~]+$/);
  });
});

describe('a write with a cookie', () => {
  it.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin' }, 'nothing refused'],
    ['from our own page, in an old browser', { origin: 'http://gardesh.example', host: 'gardesh.example' }, 'nothing refused'],
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'http://gardesh.example', host: 'gardesh.example' }, 'not-permitted'],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }, 'not-permitted'],
    ['from another origin', { origin: 'http://evil.example', host: 'gardesh.example' }, 'not-permitted'],
    ['from nowhere', { host: 'gardesh.example' }, 'not-permitted'],
  ])('%s', (_, headers, outcome) => expect(codeOf(() => refuseForeignSite({ headers }))).toBe(outcome));
});

describe('a page', () => {
  it('never lets what people wrote become markup', () => {
    expect(html`<p>${'<script>"x"</script>'}</p>`.text).toBe('<p>&lt;script&gt;&quot;x&quot;&lt;/script&gt;</p>');
  });
});
