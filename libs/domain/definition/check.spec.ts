import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkDefinition, examine, type Known } from './check';
import { type DefectCode, defectCodes } from './defect';
import { diagramOf } from './diagram';
import { parseDefinition } from './parse';
import { registers } from './registers';
import { parseTable } from './table';

const catalogue = join(__dirname, '../../catalog');
const textOf = (service: string): string => readFileSync(join(catalogue, 'services', `${service}.yaml`), 'utf8');
const tables = new Map(
  ['water-tariff', 'road-crossing-fee'].map((key) => [key, parseTable(key, readFileSync(join(catalogue, 'tables', `${key}.csv`), 'utf8'))]),
);
const roles = (...names: string[]): Set<string> => new Set([...names, 'head', 'admin']);

const known: Known = {
  calendars: new Set(['ir-gov']),
  agencyKinds: new Map([
    ['culture', roles('clerk', 'director')],
    ['water', roles('desk', 'technician', 'finance', 'manager', 'contractor', 'billing')],
    ...['governor', 'leader-office', 'guild', 'fire'].map((kind): [string, Set<string>] => [kind, roles('expert')]),
    ['security', roles('secretary')],
    ['municipality', roles('digging')],
    ['traffic', roles('officer')],
  ]),
  tables,
  documents: new Set(['concert-permit', 'water-contract']),
  registers: new Set(Object.keys(registers)),
  services: new Set(['permit-appeal', 'water-appeal']),
};

const concert = 'concert-permit';
const water = 'water-new-connection';

/** Values by their path in the document; `gone` takes a part out. */
type Spoil = Record<string, unknown>;
const gone = undefined;

const attic = {
  kind: 'review',
  public: 'checking',
  label: { fa: 'بایگانی' },
  who: { role: 'culture:clerk' },
  due: '1wd',
  actions: { done: {} },
  next: { done: 'route' },
};

/** Each: what is planted, in which service, and where the checker must find exactly it. */
const planted: [code: DefectCode, service: string, spoil: Spoil, at: string][] = [
  ['missing', concert, { 'legal.0.title': gone }, 'legal.0.title'],
  ['persian-missing', concert, { 'stages.check.label.fa': gone }, 'stages.check.label.fa'],
  ['persian-missing', concert, { 'stages.check.label.fa': 'Document check' }, 'stages.check.label.fa'],
  ['malformed', concert, { 'stages.check.due': 'soon' }, 'stages.check.due'],
  ['malformed', concert, { 'form.pages.0.fields.0.min': 3 }, 'form.pages.0.fields.0.min'],
  ['malformed-name', concert, { 'stages.چک': { kind: 'end', result: 'lapsed', label: { fa: 'بسته' } } }, 'stages.چک'],
  ['unknown-key', concert, { 'stages.check.deadline': '1wd' }, 'stages.check.deadline'],
  ['unknown-kind', concert, { 'stages.check.kind': 'reveiw' }, 'stages.check.kind'],
  ['owner-missing', concert, { 'stages.check.who': gone }, 'stages.check.who'],
  ['due-missing', concert, { 'stages.check.due': gone }, 'stages.check.due'],
  ['silence-missing', concert, { 'stages.concurrence.parties.guild.silence': gone }, 'stages.concurrence.parties.guild.silence'],
  ['name-taken', concert, { 'stages.intake.inquiries.1.as': 'issue' }, 'stages.intake.inquiries.1.as'],
  ['name-twice', concert, { 'evidence.1.key': 'venueLetter' }, 'evidence.1.key'],
  ['unknown-target', concert, { 'stages.check.next.accept': 'rout' }, 'stages.check.next.accept'],
  ['unknown-target', concert, { 'stages.intake.checks.0.to': 'nowhere' }, 'stages.intake.checks.0.to'],
  ['unknown-target', concert, { 'stages.concurrence.needInfo': 'check' }, 'stages.concurrence.needInfo'],
  ['unknown-target', concert, { 'clocks.statutory.onExpiry': 'gone' }, 'clocks.statutory.onExpiry'],
  ['unknown-outcome', concert, { 'stages.issue.next.signed': 'approved' }, 'stages.issue.next.signed'],
  ['unknown-stage', concert, { 'stages.decide.who.not': ['chek'] }, 'stages.decide.who.not.0'],
  ['unknown-stage', concert, { 'after.appeal.upon': ['decide'] }, 'after.appeal.upon.0'],
  ['unknown-field', concert, { 'stages.concurrence.parties.fire.reads': ['form.capacty'] }, 'stages.concurrence.parties.fire.reads.0'],
  ['unknown-field', concert, { 'stages.route.rules.2.if': '= form.capacty >= 1200' }, 'stages.route.rules.2.if'],
  ['unknown-field', concert, { 'anytime.amend.fields': ['form.date'] }, 'anytime.amend.fields.0'],
  ['unknown-field', water, { 'stages.pay.amount': '= fee.totl' }, 'stages.pay.amount'],
  ['unknown-reason', concert, { 'stages.intake.checks.0.reason': 'R9' }, 'stages.intake.checks.0.reason'],
  ['unknown-legal', concert, { 'reasons.1.legal': 'reg1378' }, 'reasons.1.legal'],
  ['unknown-party', concert, { 'stages.route.rules.0.add': ['governor', 'gild'] }, 'stages.route.rules.0.add.1'],
  ['unknown-party', water, { 'stages.dig.select': "= visit.needsDigging ? ['municipal'] : []" }, 'stages.dig.select'],
  ['unknown-calendar', concert, { calendar: 'ir-gove' }, 'calendar'],
  [
    'unknown-agency',
    concert,
    { 'stages.concurrence.parties.fire.who.agency': "= agency('fyre', form.venue.county)" },
    'stages.concurrence.parties.fire.who.agency',
  ],
  ['unknown-agency', concert, { 'stages.check.who.role': 'cultur:clerk' }, 'stages.check.who.role'],
  ['unknown-role', concert, { 'stages.check.who.role': 'culture:clark' }, 'stages.check.who.role'],
  ['unknown-register', water, { 'stages.activate.inquiries.0.use': 'water.makeSubscription' }, 'stages.activate.inquiries.0.use'],
  ['unknown-table', water, { 'stages.quote.table': 'water-tarif' }, 'stages.quote.table'],
  ['unknown-document', concert, { 'stages.issue.document': 'concert' }, 'stages.issue.document'],
  ['unknown-service', concert, { 'after.appeal.service': 'appeal' }, 'after.appeal.service'],
  ['unknown-news', concert, { 'notify.aproved': ['sms'] }, 'notify.aproved'],
  ['unreachable', concert, { 'stages.attic': attic }, 'stages.attic'],
  [
    'no-end',
    concert,
    { 'stages.attic': { ...attic, next: { done: 'attic' } }, 'stages.check.actions.shelve': {}, 'stages.check.next.shelve': 'attic' },
    'stages.attic',
  ],
  ['outcome-without-target', concert, { 'stages.concurrence.next.overdue': gone }, 'stages.concurrence.next.overdue'],
  ['outcome-without-target', concert, { 'stages.check.actions.park': {} }, 'stages.check.next.park'],
  ['outcome-without-target', water, { 'stages.visit.next.noShow': gone }, 'stages.visit.next.noShow'],
  [
    'endless-loop',
    concert,
    {
      'stages.intake.checks.0.to': 'spin',
      'stages.spin': {
        kind: 'decide',
        public: 'checking',
        label: { fa: 'چرخش' },
        hit: 'collect',
        rules: [{ if: '= true', add: [] }],
        next: { ok: 'intake' },
      },
    },
    'stages.intake',
  ],
  [
    'nobody-to-return',
    concert,
    {
      'stages.later': {
        kind: 'applicant',
        public: 'waiting-for-you',
        label: { fa: 'نوبت شما' },
        due: '5wd',
        next: { submitted: '$return', expired: 'lapsed' },
      },
      'anytime.amend.to': 'later',
    },
    'stages.later.next.submitted',
  ],
  ['four-eyes-impossible', concert, { 'stages.decide.who.not': ['decide'] }, 'stages.decide.who.not.0'],
  ['four-eyes-impossible', concert, { 'stages.check.who.not': ['decide'] }, 'stages.check.who.not.0'],
  ['reasons-not-needed', concert, { 'stages.check.actions.reject.needs': [] }, 'stages.check.actions.reject.needs'],
  ['reasons-not-needed', concert, { 'stages.check.actions.return.needs': ['comment'] }, 'stages.check.actions.return.needs'],
  [
    'authority-out-of-order',
    water,
    {
      'stages.pay.refund.authority': [
        { role: 'finance', upTo: 5 },
        { role: 'manager', upTo: 9 },
      ],
    },
    'stages.pay.refund.authority.1',
  ],
  [
    'authority-out-of-order',
    water,
    { 'stages.pay.refund.authority': [{ role: 'desk', upTo: 5 }, { role: 'manager' }] },
    'stages.pay.refund.authority.0',
  ],
  [
    'unknown-role',
    water,
    { 'stages.pay.refund.authority': [{ role: 'finance', upTo: 5 }, { role: 'bursar' }] },
    'stages.pay.refund.authority.1.role',
  ],
  ['reason-missing', concert, { reasons: [], 'stages.intake.checks': [] }, 'reasons'],
  ['veto-by-silence', concert, { 'stages.concurrence.parties.fire.silence': 'concur' }, 'stages.concurrence.parties.fire.silence'],
  ['nothing-to-act', water, { 'stages.dig.parties': {}, 'stages.dig.select': gone }, 'stages.dig.parties'],
  ['deadline-not-armed', concert, { 'stages.supplement.due': '0wd', 'stages.supplement.remind': [] }, 'stages.supplement.due'],
  ['deadline-not-armed', concert, { 'clocks.norm.budget': '0wd' }, 'clocks.norm.budget'],
  ['reminder-too-early', concert, { 'stages.supplement.remind': ['10wd', '1wd'] }, 'stages.supplement.remind.0'],
  [
    'expiry-without-ground',
    concert,
    { 'clocks.statutory.onExpiry': 'deemed-approve', 'clocks.statutory.legal': gone },
    'clocks.statutory.onExpiry',
  ],
  ['rule-incomplete', concert, { 'stages.route.rules.1.add': gone }, 'stages.route.rules.1'],
  ['rule-incomplete', concert, { 'stages.check.actions.accept.needs': ['fields'] }, 'stages.check.actions.accept.fields'],
  ['table-mismatch', water, { 'stages.quote.inputs.diameter': gone }, 'stages.quote.inputs'],
  ['outcome-not-certain', concert, { 'stages.concurrence.outcome.mixed': '= form.openAir' }, 'stages.concurrence.outcome'],
  ['outcome-not-certain', concert, { 'stages.route.hit': 'first' }, 'stages.route.rules'],
  ['expression-unreadable', concert, { 'evidence.1.required': '= form.withVocal &&' }, 'evidence.1.required'],
  ['expression-ill-typed', concert, { 'stages.route.rules.1.if': "= form.capacity >= 'many'" }, 'stages.route.rules.1.if'],
  ['expression-ill-typed', concert, { 'stages.route.rules.1.if': "= form.group.matches('(a+)+')" }, 'stages.route.rules.1.if'],
  ['expression-wrong-answer', water, { 'stages.pay.amount': '= form.use' }, 'stages.pay.amount'],
  ['fact-not-yet-known', concert, { 'form.pages.1.fields.0.required': '= registry.registered' }, 'form.pages.1.fields.0.required'],
  ['fact-not-yet-known', water, { 'stages.intake.checks.0.if': '= fee.total > 0' }, 'stages.intake.checks.0.if'],
  ['unknown-option', water, { 'stages.pay.amount': "= form.use == 'residental' ? 1 : 2" }, 'stages.pay.amount'],
  ['field-incomplete', concert, { 'form.pages.1.fields.1.fields.2.options': gone }, 'form.pages.1.fields.1.fields.2.options'],
  ['pattern-unsafe', concert, { 'form.pages.0.fields.2.pattern': '(a+)+' }, 'form.pages.0.fields.2.pattern'],
  ['bounds-crossed', concert, { 'form.pages.2.fields.2.min': 200000 }, 'form.pages.2.fields.2.min'],
  ['example-invalid', concert, { 'form.pages.0.fields.1.example': '123' }, 'form.pages.0.fields.1.example'],
];

const documentOf = (service: string): Record<string, unknown> => parse(textOf(service)) as Record<string, unknown>;

function spoiled(service: string, spoil: Spoil): unknown {
  const document = documentOf(service);
  for (const [path, value] of Object.entries(spoil)) put(document, path.split('.'), value);
  return document;
}

/** Quietly nothing where an earlier change has taken the parent away. */
function put(root: unknown, path: string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], root);
  if (parent === null || typeof parent !== 'object') return;
  const into = parent as Record<string, unknown>;
  if (value === gone) delete into[path.at(-1)!];
  else into[path.at(-1)!] = structuredClone(value);
}

describe('The checker', () => {
  it.each([concert, water])('finds nothing wrong with %s', (service) => {
    expect(examine(textOf(service), known).defects).toEqual([]);
  });

  it.each(planted)('finds %s planted in %s at its place, and nothing else', (code, service, spoil, at) => {
    expect(examine(spoiled(service, spoil), known).defects.map((defect) => [defect.code, defect.at])).toEqual([[code, at]]);
  });

  it('is asked about every code there is', () => {
    const byText: DefectCode[] = ['unreadable', 'too-large'];
    expect(new Set([...planted.map(([code]) => code), ...byText])).toEqual(new Set(defectCodes));
  });

  it('cannot read broken YAML, an alias bomb or a huge text, and says so', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
      .join('\n')}`;
    expect(examine('key: [1', known).defects[0]).toMatchObject({ code: 'unreadable', details: { line: 1 } });
    expect(examine(bomb, known).defects[0]!.code).toBe('unreadable');
    expect(examine('x'.repeat(600_000), known).defects[0]!.code).toBe('too-large');
  });

  it('says what may have been meant', () => {
    const { defects } = examine(spoiled(concert, { 'stages.route.rules.2.if': '= form.capacty > 1' }), known);
    expect(defects[0]!.details).toEqual({ name: 'capacty', meant: 'capacity' });
  });

  it('lists all defects at once, of shape and of sense, in the order of the text', () => {
    const raw = spoiled(concert, {
      surplus: true,
      calendar: 'nowhere',
      'stages.concurrence.parties.guild.silence': gone,
      'stages.check.next.accept': 'rout',
      'stages.route.rules.2.if': '= form.capacty >= 1200',
    });
    expect(examine(raw, known).defects.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'unknown-calendar calendar',
      'unknown-target stages.check.next.accept',
      'unknown-field stages.route.rules.2.if',
      'silence-missing stages.concurrence.parties.guild.silence',
      'unknown-key surplus',
    ]);
  });

  it('never throws, whatever is done to a definition', () => {
    const pathsOf = (value: unknown, path: string[] = []): string[][] =>
      value !== null && typeof value === 'object'
        ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
        : [path];
    const sound = [concert, water].map(documentOf);
    const paths = sound.map((document) => pathsOf(document).filter((path) => path.length > 0));
    const junk = fc.oneof(
      fc.constantFrom(
        null,
        '',
        '= ',
        '= form',
        '= (',
        '=  opinions.all(o, o)',
        '$return',
        '0wd',
        'ok',
        [],
        {},
        0,
        -1,
        1e9,
        true,
        'constructor',
        '__proto__',
        'form',
      ),
      fc.string(),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.nat(1), fc.array(fc.tuple(fc.nat(), fc.boolean(), junk), { minLength: 1, maxLength: 4 }), (which, changes) => {
        const document = structuredClone(sound[which]!);
        for (const [seed, remove, value] of changes) put(document, paths[which]![seed % paths[which]!.length]!, remove ? gone : value);
        const { definition, defects } = examine(document, known);
        return definition !== null || defects.length > 0;
      }),
      { numRuns: 400 },
    );
  });
});

describe('The diagram', () => {
  it('shows every stage, every body asked at once, and is the same each time', () => {
    const { definition } = parseDefinition(textOf(concert));
    const drawn = diagramOf(definition!);
    for (const key of Object.keys(definition!.stages)) expect(drawn).toContain(`s_${key}`);
    expect(drawn).toMatch(/subgraph s_concurrence_parties[\s\S]*شورای تأمین · 5wd[\s\S]*end\n/);
    expect(drawn).toContain('s_supplement -.->|"submitted"| s_check');
    expect(diagramOf(definition!)).toBe(drawn);
  });
});

it('checks a parsed definition without its text', () => {
  const { definition } = parseDefinition(textOf(concert));
  expect(checkDefinition(definition!, { ...known, calendars: new Set() })).toEqual([
    { code: 'unknown-calendar', at: 'calendar', details: { name: 'ir-gov' } },
  ]);
});
