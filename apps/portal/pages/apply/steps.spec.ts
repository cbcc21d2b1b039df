import { describe, expect, it } from '@jest/globals';
import { isOptional } from '#domain/definition/fields/filling';
import { Definition } from '#domain/definition/schema';
import { stepsOf } from './steps';

const text = (fa: string) => ({ fa });
const definition = Definition.parse({
  dsl: 1,
  key: 'sample',
  version: '1.0.0',
  title: text('نمونه'),
  summary: text('نمونه'),
  owner: 'sample',
  audience: ['person', 'organisation'],
  calendar: 'ir-gov',
  form: {
    pages: [
      {
        key: 'one',
        title: text('بخش یک'),
        fields: [
          { key: 'name', type: 'text', title: text('نام'), required: true },
          { key: 'about', type: 'note', title: text('توضیح') },
          { key: 'open', type: 'boolean', title: text('باز است') },
          { key: 'place.name', type: 'text', title: text('نام محل') },
          { key: 'place.county', type: 'place', title: text('شهرستان'), when: '= form.open' },
          {
            key: 'people',
            type: 'group',
            title: text('اعضا'),
            repeat: { min: 1, max: 3 },
            fields: [{ key: 'name', type: 'text', title: text('نام') }],
          },
          { key: 'legalId', type: 'legalId', title: text('شناسه'), required: "= applicant.kind == 'organisation'" },
        ],
      },
    ],
  },
  evidence: [{ key: 'letter', title: text('نامه'), accept: ['pdf'], maxMb: 1 }],
  start: 'end',
  stages: { end: { kind: 'end', result: 'answered', label: text('پایان') } },
});
const filling = { definition, form: {}, organisation: false, today: '2026-12-01' };

describe('the steps of a form', () => {
  it('are one thing each: a question with its note, neighbours under one name, a list, a document', () => {
    const steps = stepsOf({ ...filling, form: { open: true } });
    expect(steps.map(({ kind, key, title }) => [kind, key, title.fa])).toEqual([
      ['fields', 'name', 'نام'],
      ['fields', 'open', 'باز است'],
      ['fields', 'place', 'بخش یک'],
      ['rows', 'people', 'اعضا'],
      ['fields', 'legalId', 'شناسه'],
      ['document', 'document-letter', 'نامه'],
    ]);
  });

  it('follow the answers: what is not asked is no step, and who asks says what is needed', () => {
    const place = stepsOf(filling).find(({ title }) => title.fa === 'نام محل');
    expect(place).toMatchObject({ key: 'place.name', fields: [{ key: 'place.name' }] });
    const legalId = definition.form.pages[0]!.fields.at(-1)!;
    expect(isOptional(legalId, filling)).toBe(true);
    expect(isOptional(legalId, { ...filling, organisation: true })).toBe(false);
  });
});
