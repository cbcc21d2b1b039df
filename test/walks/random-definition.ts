/** Services nobody would write: every stage kind, tangled routes, now and then an expression that fails. */
import type { Definition } from '#domain/definition/schema';
import { Definition as DefinitionSchema } from '#domain/definition/schema';
import type { Chance } from './chance';

const conditions = ['= true', '= false', '= form.n > 5', '= form.n <= 3', '= form.b', "= form.t == 'x'", "= applicant.kind == 'person'"];
const durations = ['1wd', '2wd', '3wd', '5wd', '10wd', '8wh', '4d', '36h', '90m'];
const kinds = ['auto', 'review', 'applicant', 'decide', 'concurrence', 'payment', 'inspection', 'issue'] as const;
const ends = { done: 'approved', no: 'rejected', gone: 'lapsed', left: 'withdrawn' } as const;

export function randomDefinition(chance: Chance): Definition {
  const count = chance.whole(2, 8);
  const names = Array.from({ length: count }, (_, index) => `s${index}`);
  // One stage is the applicant's, so that returns and questions have somewhere to go.
  const kindOf = (index: number) => (index === count - 1 ? 'applicant' : chance.one(kinds));
  const drawn = names.map((name, index) => [name, kindOf(index)] as const);
  const asking = names[count - 1]!;
  const stages: Record<string, unknown> = {};
  drawn.forEach(([name, kind], index) => {
    const target = () =>
      chance.happens(0.75)
        ? chance.one([...names.slice(index + 1, -1), ...Object.keys(ends)])
        : chance.one([...names, ...Object.keys(ends)]);
    stages[name] = stage(chance, kind, target, asking, names.slice(0, index));
  });
  for (const [key, result] of Object.entries(ends)) stages[key] = { kind: 'end', result, label: { fa: 'پایان' } };
  return DefinitionSchema.parse({
    dsl: 1,
    key: 'random',
    version: '1.0.0',
    title: { fa: 'آزمون' },
    summary: { fa: 'آزمون' },
    owner: 'alpha',
    audience: ['person'],
    calendar: 'plain',
    clocks: chance.happens(0.7)
      ? {
          statutory: {
            budget: chance.one(durations),
            starts: chance.one(['submitted', 'accepted']),
            pauses: chance.some(['applicant', 'payment', 'other-body', 'register']),
            ladder: chance.one(['standard', 'none']),
            onExpiry: chance.one(['escalate', 'deemed-approve', 'gone']),
          },
        }
      : {},
    form: {
      pages: [
        {
          key: 'one',
          title: { fa: 'یک' },
          fields: [
            { key: 'n', type: 'number', title: { fa: 'عدد' }, required: true },
            { key: 'b', type: 'boolean', title: { fa: 'بله' }, required: true },
            { key: 't', type: 'text', title: { fa: 'متن' } },
            { key: 'where.county', type: 'place', level: 'county', title: { fa: 'شهرستان' }, required: true },
          ],
        },
      ],
    },
    reasons: [{ code: 'R1', legal: 'law', text: { fa: 'دلیل' } }],
    legal: [{ id: 'law', title: { fa: 'قانون' } }],
    start: names[0],
    stages,
    anytime: {
      ...(chance.happens(0.8) ? { withdraw: { by: 'applicant', to: 'left' } } : {}),
      ...(chance.happens(0.6) ? { amend: { by: 'applicant', fields: ['form.n', 'form.t'], to: chance.one(names) } } : {}),
    },
    after: { rate: { within: '30d' }, revoke: { role: 'alpha:worker', upon: ['done'] } },
    notify: { checking: ['sms'], done: ['sms', 'inapp'] },
  });
}

function stage(chance: Chance, kind: (typeof kinds)[number], target: () => string, asking: string, before: string[]): unknown {
  const common = { label: { fa: 'مرحله' }, public: chance.one(['received', 'checking', 'deciding', 'other-bodies']) };
  const due = () => chance.one(durations);
  const who = () => ({
    role: chance.one(['alpha:worker', 'beta:worker', 'gamma:worker']),
    ...(chance.happens(0.5) ? { at: '= form.where.county' } : {}),
    ...(chance.happens(0.3) && before.length > 0 ? { not: [chance.one(before)] } : {}),
  });
  switch (kind) {
    case 'auto':
      return {
        kind,
        ...common,
        inquiries: Array.from({ length: chance.whole(0, 3) }, () => ({
          use: chance.one(['water.debts', 'identity.mobileMatchesNationalId', 'municipality.buildingPermit']),
          as: `i${chance.whole(0, 99)}`,
          retryFor: due(),
          ...(chance.happens(0.6) ? { fallback: { role: 'alpha:worker', due: due() } } : {}),
        })),
        checks: chance.happens(0.4) ? [{ if: chance.one(conditions), reason: 'R1', to: chance.one([asking, target()]) }] : [],
        next: { ok: target() },
      };
    case 'review':
      return {
        kind,
        ...common,
        who: who(),
        due: due(),
        actions: {
          accept: { emits: 'accepted' },
          back: { needs: ['reasons'] },
          refuse: { ...(chance.happens(0.5) ? { if: chance.one(conditions) } : {}), needs: ['reasons', 'comment'] },
        },
        next: { accept: target(), back: asking, refuse: target() },
      };
    case 'applicant':
      return {
        kind,
        ...common,
        public: 'waiting-for-you',
        due: due(),
        maxVisits: chance.whole(1, 3),
        remind: chance.happens(0.5) ? ['1wd'] : [],
        edit: chance.one(['flagged', 'all']),
        next: { submitted: chance.happens(0.8) ? '$return' : target(), expired: 'gone' },
      };
    case 'decide':
      return {
        kind,
        ...common,
        hit: chance.one(['first', 'collect']),
        rules: [
          { if: chance.one(conditions), set: { x: 1 }, add: ['p0'] },
          { if: chance.one(['= true', '= form.n > 5']), set: { x: '= form.n + 1' }, add: ['p1', 'p2'] },
        ],
        next: { ok: target() },
      };
    case 'concurrence':
      return {
        kind,
        ...common,
        public: 'other-bodies',
        ...(chance.happens(0.4) ? { select: chance.one(["= ['p0', 'p1']", "= form.b ? ['p2'] : []", '= []']) } : {}),
        parties: Object.fromEntries(
          ['p0', 'p1', 'p2'].map((name) => [
            name,
            {
              title: { fa: 'مرجع' },
              who: who(),
              voice: name === 'p2' ? 'veto' : chance.one(['binding', 'advisory']),
              due: due(),
              silence: name === 'p2' ? chance.one(['object', 'escalate']) : chance.one(['concur', 'object', 'escalate']),
              reads: chance.one([['form.n'], ['form.t'], ['form.n', 'form.where']]),
            },
          ]),
        ),
        needInfo: asking,
        reask: chance.one(['changed-reads', 'all', 'none']),
        early: chance.one(['on-veto', 'never']),
        outcome: {
          refused: "= opinions.exists(o, o.voice == 'veto' && o.verdict == 'object')",
          agreed: "= opinions.all(o, o.verdict in ['concur', 'concurWithConditions'])",
          ...(chance.happens(0.95) ? { mixed: '= true' } : {}),
        },
        next: { refused: target(), agreed: target(), mixed: target(), overdue: target() },
      };
    case 'payment':
      return {
        kind,
        ...common,
        amount: chance.one(['= form.n * 1000', '= 5000', '= form.n > 5 ? 700 : 0']),
        account: 'x',
        due: due(),
        remind: chance.happens(0.5) ? ['1wd'] : [],
        ...(chance.happens(0.5) ? { instalments: { max: 6, firstPercent: 30 } } : {}),
        ...(chance.happens(0.6) ? { refund: { upon: ['withdrawn', 'rejected'], amount: '= paid - 100', approve: 'alpha:worker' } } : {}),
        next: { paid: target(), expired: 'gone' },
      };
    case 'inspection':
      return {
        kind,
        ...common,
        who: who(),
        due: due(),
        ...(chance.happens(0.5) ? { appointment: { slots: 'x', bookBy: 'applicant', noShow: 2 } } : {}),
        photos: { min: chance.whole(0, 2) },
        checklist: [{ key: 'size', type: 'number', title: { fa: 'اندازه' }, required: true }],
        next: { fine: target(), bad: target(), noShow: 'gone' },
      };
    case 'issue':
      return { kind, ...common, document: 'letter', sign: 'alpha:worker', validity: { for: '30d' }, next: { ok: target() } };
  }
}
