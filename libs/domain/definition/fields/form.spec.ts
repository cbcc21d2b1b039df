import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDefinition } from '#domain/definition/parse';
import { type Definition, type FieldType, fieldTypes } from '#domain/definition/schema';
import type { Place } from '#domain/dossier/world';
import { fieldCodes } from './codes';
import { parseEvidence } from './evidence';
import { exampleForm } from './example-form';
import { type FormToParse, type ParsedForm, parseForm } from './form';
import { formSchema } from './form-schema';
import { fieldKit } from './kit';

const service = (key: string): Definition =>
  parseDefinition(readFileSync(join(__dirname, '../../../catalog/services', `${key}.yaml`), 'utf8')).definition!;
const concert = service('concert-permit');
const water = service('water-new-connection');
const place = (key: string, level: Place['level']): [string, Place] => [key, { key, level, parent: null }];
const places = new Map([place('markazi', 'province'), place('arak', 'county'), place('arak-1', 'zone')]);

const filed = (form: unknown, over: Partial<FormToParse> = {}): ParsedForm =>
  parseForm({ definition: concert, form, applicant: { id: 'p1', kind: 'person' }, today: '2026-12-01', facts: {}, places, ...over });
const errorsOf = (form: unknown, over: Partial<FormToParse> = {}): string[] =>
  (filed(form, over).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('A form', () => {
  it('passes when made of examples, and is kept nested', () => {
    const { form, changed } = filed(exampleForm(concert));
    expect(form).toMatchObject({ venue: { county: 'arak' }, performers: [{ role: 'leader' }] });
    expect(changed).toContain('dates.first');
  });

  it('may be sent flat, nested or both, with Persian digits and Jalali dates', () => {
    const { dates: _dates, capacity: _capacity, ...rest } = exampleForm(concert);
    const { form } = filed({ ...rest, 'dates.first': '۱۴۰۵/۱۰/۱۱', dates: { last: '2027-01-02' }, capacity: '۱٬۲۰۰', withVocal: 'بله' });
    expect(form).toMatchObject({ dates: { first: '2027-01-01', last: '2027-01-02' }, capacity: 1200, withVocal: true });
  });

  it('has everything wrong with it named at once', () => {
    const form = {
      ...exampleForm(concert),
      organiser: { legalId: '10380284791', nmae: 'x' },
      performers: [{ name: 'الف', nationalId: '0012345678' }, 'ب', { name: 'پ', nationalId: '0012345679', role: 'dancer' }],
      capacity: 'many',
      venue: { name: 'تالار', county: 'atlantis' },
      dates: { first: '2026-12-02', last: '2026-02-30' },
      surplus: 1,
      openAir: null,
    };
    expect(errorsOf(form).sort()).toEqual(
      [
        '/form/organiser/nmae unknown-field',
        '/form/organiser/legalId not-a-legal-id',
        '/form/organiser/name missing',
        '/form/performers/0/nationalId not-a-national-id',
        '/form/performers/0/role missing',
        '/form/performers/2/role not-an-option',
        '/form/performers/1 not-an-object',
        '/form/capacity not-a-number',
        '/form/venue/county unknown-place',
        '/form/dates/first too-early',
        '/form/dates/last not-a-date',
        '/form/surplus unknown-field',
        '/form/openAir missing',
      ].sort(),
    );
  });

  it('asks nothing that depends on answers not given, and holds what is given to its bounds', () => {
    expect(errorsOf({})).toEqual(
      expect.arrayContaining(['/form/dates/first missing', '/form/dates/last missing', '/form/performers missing']),
    );
    expect(errorsOf({ ...exampleForm(concert), dates: { first: '2027-01-05', last: '2027-01-04' } })).toEqual([
      '/form/dates/last too-early',
    ]);
    expect(errorsOf({ ...exampleForm(concert), capacity: 100_001 })).toEqual(['/form/capacity too-large']);
    expect(errorsOf(exampleForm(concert), { applicant: { id: 'o1', kind: 'organisation' } })).toEqual(['/form/organiser/legalId missing']);
  });

  it('refuses a hidden field that is sent, and drops one that becomes hidden', () => {
    const definition = structuredClone(concert);
    definition.form.pages[2]!.fields.push({ key: 'tents', type: 'number', title: { fa: 'چادرها' }, when: '= form.openAir' });
    const shown = { ...exampleForm(definition, { openAir: true }), tents: 3 };
    expect(errorsOf({ ...shown, openAir: false }, { definition })).toEqual(['/form/tents field-hidden']);
    const { form, changed, changes } = filed({ openAir: false }, { definition, before: shown });
    expect(form).not.toHaveProperty('tents');
    expect({ changed, changes }).toEqual({ changed: ['openAir', 'tents'], changes: { openAir: false, tents: null } });
  });

  it('changes only what is open, and leaves the form that stands untouched', () => {
    const before = filed(exampleForm(concert)).form!;
    const kept = structuredClone(before);
    const { form, changes } = filed({ dates: { last: '2027-03-01' } }, { before, only: ['form.dates'] });
    expect(form).toMatchObject({ ...kept, dates: { last: '2027-03-01' } });
    expect(changes).toEqual({ dates: { last: '2027-03-01' } });
    expect(errorsOf({ capacity: 3, 'dates.last': '' }, { before, only: ['form.dates'] })).toEqual([
      '/form/capacity field-not-open',
      '/form/dates/last missing',
    ]);
    expect(before).toEqual(kept);
  });

  it.each(['a', 7, null, [], [1]])('that is no object at all is refused: %j', (form) => {
    expect(errorsOf(form)).toEqual(['/form not-an-object']);
  });

  it('given twice is refused', () => {
    expect(errorsOf({ ...exampleForm(concert), 'dates.first': '2027-01-01' })).toEqual(['/form/dates/first given-twice']);
  });

  it('never throws, and what it lets pass passes again unchanged', () => {
    const key = fc.constantFrom(
      'organiser',
      'organiser.name',
      'performers',
      'dates',
      'dates.first',
      'capacity',
      'venue',
      'group',
      '__proto__',
      'constructor',
      'x.y',
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (odd) => {
        const first = filed({ ...exampleForm(concert), ...odd });
        if (first.form) expect(filed(first.form).form).toEqual(first.form);
        else for (const { code } of first.errors) expect(fieldCodes).toContain(code);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Each type of field', () => {
  const field = (type: FieldType) => ({ key: 'it', type, title: { fa: 'فیلد' }, options: ['one', 'two'] });
  const today = '2026-12-01';

  it.each(fieldTypes.filter((type) => type !== 'note'))('%s takes its own example, and keeps what it took', (type) => {
    const example = fieldKit[type].example(field(type), () => ({}), today);
    const { value, code } = fieldKit[type].parse(example, field(type), {});
    expect(code).toBeUndefined();
    expect(fieldKit[type].parse(value, field(type), {})).toEqual({ value });
  });

  it.each<[FieldType, unknown, unknown]>([
    ['text', '  نام\u200cها ', 'نام\u200cها'],
    ['number', '١٢٫٥', 12.5],
    ['money', '۲۵۰۰۰۰۰۰', 25_000_000],
    ['boolean', 'خیر', false],
    ['choices', ['two', 'one'], ['one', 'two']],
    ['date', '1403/12/30', '2025-03-20'],
    ['mobile', '+98 912 000 0001', '09120000001'],
    ['iban', 'ir82 0540 1026 8002 0817 9090 02', 'IR820540102680020817909002'],
    ['address', 'اراک، خیابان نمونه', { text: 'اراک، خیابان نمونه' }],
    ['point', { lat: '۳۴٫۱', lon: 49 }, { lat: 34.1, lon: 49 }],
  ])('%s understands %j', (type, raw, value) => {
    expect(fieldKit[type].parse(raw, field(type), {})).toEqual({ value });
  });

  it.each<[FieldType, unknown, string]>([
    ['text', 'a\u0000b', 'not-text'],
    ['text', 'الف\nب', 'not-text'],
    ['text', 'ا'.repeat(201), 'too-long'],
    ['text', { a: 1 }, 'not-text'],
    ['number', '12abc', 'not-a-number'],
    ['number', 1e300, 'not-a-number'],
    ['money', 1.5, 'not-whole'],
    ['money', -1, 'too-small'],
    ['boolean', 'maybe', 'not-yes-or-no'],
    ['choice', 'three', 'not-an-option'],
    ['choice', ['one'], 'not-an-option'],
    ['date', '1404/12/30', 'not-a-date'],
    ['date', '2026-13-01', 'not-a-date'],
    ['nationalId', '1111111111', 'not-a-national-id'],
    ['email', 'a@b', 'not-an-email'],
    ['point', { lat: 91, lon: 0 }, 'not-a-point'],
    ['address', { text: 'x', zip: 1 }, 'not-an-address'],
    ['group', {}, 'not-a-list'],
  ])('%s refuses %j as %s', (type, raw, code) => {
    expect(fieldKit[type].parse(raw, field(type), {}).code).toBe(code);
  });

  it('place must be known and of its level; a county and its seat are one', () => {
    const of = (level: Place['level'], raw: string) => fieldKit.place.parse(raw, { ...field('place'), level }, { places });
    expect(of('city', 'arak')).toEqual({ value: 'arak' });
    expect(of('county', 'markazi').code).toBe('wrong-level');
    expect(of('zone', 'arak-9').code).toBe('unknown-place');
  });

  it('file must be one that was uploaded', () => {
    expect(fieldKit.file.parse('f1', field('file'), { files: new Set(['f2']) }).code).toBe('unknown-file');
  });
});

describe('The documents', () => {
  const scopeOf = (definition: Definition, form: Record<string, unknown>, facts = {}) => ({
    definition,
    form,
    facts,
    applicant: { id: 'p1', kind: 'person' as const },
    today: '2026-12-01',
    paid: 0,
    agency: () => null,
  });

  it('are all named: missing by the form, and unknown', () => {
    const scope = scopeOf(concert, exampleForm(concert, { withVocal: true }));
    expect(parseEvidence({ definition: concert, evidence: [{ key: 'lyric' }], scope })).toEqual([
      { pointer: '/evidence/lyric', code: 'unknown-evidence', details: { meant: 'lyrics' } },
      { pointer: '/evidence/venueLetter', code: 'missing' },
      { pointer: '/evidence/lyrics', code: 'missing' },
    ]);
  });

  it('that a register will decide on are asked for once it has answered', () => {
    const asked = (facts: Record<string, unknown>) =>
      parseEvidence({ definition: water, evidence: [], scope: scopeOf(water, exampleForm(water), facts) });
    expect(asked({})).toEqual([]);
    expect(asked({ permit: { found: true } })).toEqual([]);
    expect(asked({ permit: { found: false } })).toEqual([{ pointer: '/evidence/permit', code: 'missing' }]);
  });
});

it('The JSON Schema of a form is nested, closed and says what depends on what', () => {
  expect(formSchema(concert)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    required: expect.arrayContaining(['organiser', 'group', 'capacity', 'dates', 'venue']),
    properties: {
      dates: { properties: { first: { type: 'string', format: 'date', 'x-min': "= today + duration('240h')" } } },
      organiser: { properties: { legalId: { 'x-required': "= applicant.kind == 'organisation'" } }, required: ['name'] },
      performers: {
        type: 'array',
        minItems: 1,
        maxItems: 40,
        items: { required: ['name', 'nationalId', 'role'], additionalProperties: false },
      },
    },
  });
});
