import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDefinition } from '#domain/definition/parse';
import {
  ExpressionDefect,
  evaluate,
  evaluateAmount,
  evaluateBoolean,
  evaluateList,
  evaluateNumber,
  evaluateText,
  requiredOf,
  type Scope,
} from './evaluate';

const { definition, defects } = parseDefinition(`
dsl: 1
key: sample
version: 1.0.0
title: { fa: نمونه }
summary: { fa: نمونه }
owner: culture
audience: [person]
calendar: ir-gov
form:
  pages:
    - key: only
      title: { fa: برگه }
      fields:
        - { key: name, type: text, title: { fa: نام } }
        - { key: capacity, type: number, title: { fa: گنجایش } }
        - { key: openAir, type: boolean, title: { fa: فضای باز } }
        - { key: kind, type: choice, options: [hall, park], title: { fa: نوع } }
        - { key: days, type: choices, options: [sat, sun], title: { fa: روزها } }
        - { key: dates.first, type: date, title: { fa: آغاز } }
        - { key: venue.county, type: place, level: county, title: { fa: شهرستان } }
        - { key: people, type: group, title: { fa: افراد }, fields: [{ key: age, type: number, title: { fa: سن } }] }
start: ask
stages:
  ask:
    kind: auto
    public: received
    label: { fa: استعلام }
    inquiries: [{ use: water.debts, as: debt }]
    next: { ok: look }
  look:
    kind: inspection
    public: site-visit
    label: { fa: بازدید }
    who: { role: 'culture:clerk' }
    due: 1wd
    checklist: [{ key: wide, type: number, title: { fa: پهنا } }]
    next: { done: quote }
  quote: { kind: decide, public: checking, label: { fa: نرخ }, hit: first, table: tariff, out: fee, inputs: {}, next: { ok: over } }
  over: { kind: end, result: approved, label: { fa: پایان } }
`);
if (!definition) throw new Error(JSON.stringify(defects));

const scope: Scope = {
  definition,
  form: { capacity: 1200, kind: 'hall', dates: { first: '2026-12-01' }, venue: { county: 'arak' }, people: [{ age: 30 }, { age: 12 }] },
  applicant: { id: 'p1', kind: 'organisation' },
  today: '2026-11-22',
  facts: { debt: { amount: 250_000 }, look: { wide: 2.5 }, fee: { total: 1000, manual: false } },
  paid: 5000,
  agency: (kind, place) => (place === 'arak' ? `${kind}-arak` : null),
};

const codeOf = (expression: string, over: Partial<Scope> = {}): string => {
  try {
    return `answered: ${JSON.stringify(evaluate(expression, { ...scope, ...over }))}`;
  } catch (error) {
    if (error instanceof ExpressionDefect) return error.code;
    throw error;
  }
};

describe('An expression', () => {
  it.each<[string, unknown]>([
    ['= form.capacity >= 500', true],
    ['= form.capacity == 1200', true],
    ['= 1200 == form.capacity', true],
    ['= form.capacity in [500, 1200]', true],
    ['= form.capacity * 2.5', 3000],
    ['= form.capacity / 7 * 7', 1200],
    ['= form.capacity % 7', 3],
    ['= -form.capacity + 200', -1000],
    ['= form.capacity > 1000 ? form.capacity * 2 : 0', 2400],
    ['= size(form.people) == 2 && form.people.exists(p, p.age < 18)', true],
    ['= form.people.filter(p, p.age >= 18).map(p, p.age)', [30]],
    ['= today + duration("240h")', '2026-12-02'],
    ['= form.dates.first', '2026-12-01'],
    ['= form.dates.first - today == duration("216h")', true],
    ['= form.dates.first >= today', true],
    ["= agency('guild', form.venue.county)", 'guild-arak'],
    ["= agency('guild', form.name)", null],
    ["= applicant.kind == 'organisation'", true],
    ['= debt.amount > 0', true],
    ['= look.wide * 2', 5],
    ['= paid - fee.total', 4000],
    ['= !fee.manual', true],
    ["= {'total': form.capacity}", { total: 1200 }],
    ['= form.venue', { county: 'arak' }],
  ])('%s', (expression, answer) => {
    expect(evaluate(expression, scope)).toEqual(answer);
  });

  it.each<[string, unknown]>([
    ['= form.name == null', true],
    ['= null != form.name', false],
    ['= has(form.name)', false],
    ['= has(form.capacity)', true],
    ['= has(form.venue) && has(form.venue.county)', true],
    ["= form.name == 'has(form.capacity)'", false],
    ['= form.openAir', false],
    ['= !form.openAir', true],
    ['= form.days', []],
    ["= 'sat' in form.days", false],
  ])('sees what is absent: %s', (expression, answer) => {
    expect(evaluate(expression, scope)).toEqual(answer);
  });

  it('holds no order against what is absent', () => {
    const empty = { ...scope, form: {} };
    for (const expression of [
      '= form.capacity >= 500',
      '= form.capacity < 500',
      '= form.dates.first > today',
      '= today <= form.dates.first',
    ]) {
      expect(evaluate(expression, empty)).toBe(false);
    }
  });

  it.each([
    ['= form.capacity * 2', 'failed', { form: {} }],
    ['= form.people[7].age', 'failed', {}],
    ['= debt.amount > 0', 'fact-unknown', { facts: {} }],
    ['= fee.nothing', 'failed', {}],
    ['= form.capacty', 'ill-typed', {}],
    ['= form.capacity == "x"', 'ill-typed', {}],
    ['= form.name.matches("(a+)+$")', 'ill-typed', {}],
    ['= form.people.all(a, form.people.all(b, form.people.all(c, a == c)))', 'ill-typed', {}],
    ['= form.capacity >', 'does-not-parse', {}],
    ['= now()', 'ill-typed', {}],
    [`= ${Array(700).fill('1').join(' + ')}`, 'does-not-parse', {}],
    [`= ${'('.repeat(60)}1${')'.repeat(60)}`, 'does-not-parse', {}],
    [`= [${Array(201).fill('1').join(',')}]`, 'does-not-parse', {}],
  ])('that cannot be answered is a defect: %.60s → %s', (expression, code, over) => {
    expect(codeOf(expression, over)).toBe(code);
  });

  it('answers in the type that its place wants, or not at all', () => {
    expect(evaluateBoolean('= form.capacity > 1', scope)).toBe(true);
    expect(evaluateAmount('= form.capacity / 7', scope)).toBe(171);
    expect(evaluateText('= form.name', scope)).toBeNull();
    expect(evaluateList("= form.capacity > 1 ? ['a', 'b'] : []", scope)).toEqual(['a', 'b']);
    expect(requiredOf('= form.openAir', scope)).toBe(false);
    expect(() => evaluateBoolean('= form.capacity', scope)).toThrow(ExpressionDefect);
    expect(() => evaluateNumber('= form.capacity / 0', scope)).toThrow(/not-finite/);
    expect(() => evaluateList('= form.people', scope)).toThrow(ExpressionDefect);
  });

  it('is answered or is a defect, whatever it is given', () => {
    const piece = fc.constantFrom(
      'form',
      '.capacity',
      '.name',
      '.people',
      '[0]',
      ' + ',
      ' && ',
      ' == ',
      "'x'",
      '1',
      '2.5',
      '(',
      ')',
      'today',
      'has(',
      'size(',
      'agency(',
      '.all(p, p.age > 1)',
      ' in ',
      'null',
      ' ? ',
      ' : ',
      '[',
      ']',
      ', ',
      'debt.amount',
      'opinions',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 9 }),
        fc.dictionary(fc.constantFrom('capacity', 'name', 'people', 'dates', 'venue'), fc.jsonValue()),
        (pieces, form) => {
          codeOf(`= ${pieces.join('')}`, { form });
        },
      ),
      { numRuns: 3000 },
    );
  });
});
