import { beforeEach, describe, expect, it } from '@jest/globals';
import { calendarsOf } from '#domain/calendar/calendar';
import { Definition } from '#domain/definition/schema';
import { advance } from './advance';
import type { Dossier } from './dossier';
import type { Actor, Happening } from './happening';
import { holderOf, nextDateOf } from './holder';
import type { World } from './world';

const citizen: Actor = { kind: 'citizen', person: 'citizen-1' };
const head: Actor = { kind: 'staff', person: 'head-1', posts: [{ agency: 'alpha-east', role: 'head' }] };
const clerk: Actor = { kind: 'staff', person: 'clerk-1', posts: [{ agency: 'alpha-east', role: 'clerk' }] };
const at = '2026-11-22T06:00:00.000Z';
const hours = [{ from: '07:30', to: '14:30' }];
const world: World = {
  definition: Definition.parse({
    dsl: 1,
    key: 'mending',
    version: '1.0.0',
    title: { fa: 'تعمیر' },
    summary: { fa: 'تعمیر' },
    owner: 'alpha',
    audience: ['person'],
    calendar: 'plain',
    form: { pages: [{ key: 'one', title: { fa: 'یک' }, fields: [{ key: 't', type: 'text', title: { fa: 'متن' } }] }] },
    reasons: [{ code: 'R1', legal: 'law', text: { fa: 'دلیل' } }],
    legal: [{ id: 'law', title: { fa: 'قانون' } }],
    start: 'check',
    stages: {
      check: {
        kind: 'review',
        label: { fa: 'بررسی' },
        public: 'checking',
        who: { role: 'alpha:clerk' },
        due: '1wd',
        actions: { done: {}, refuse: {} },
        next: { done: 'answered', refuse: 'refused' },
      },
      answered: { kind: 'end', result: 'answered', label: { fa: 'پاسخ داده شد' } },
      refused: { kind: 'end', result: 'rejected', label: { fa: 'رد شد' } },
    },
    after: { rate: { within: '30d' } },
  }),
  directory: {
    agencies: new Map([['alpha-east', { key: 'alpha-east', kind: 'alpha', place: 'east', province: 'east', unitType: 'office' }]]),
    places: new Map(),
  },
  calendars: calendarsOf(
    [
      {
        key: 'plain',
        title: { fa: 'ساده' },
        zone: 'Asia/Tehran',
        weeks: [
          {
            from: '2020-01-01',
            days: { saturday: hours, sunday: hours, monday: hours, tuesday: hours, wednesday: hours, thursday: null, friday: null },
            half: [],
          },
        ],
        holidays: [],
        knownUntil: '2027-03-20',
      },
    ],
    [],
  ),
  tables: new Map(),
};

type Bare = Happening extends infer One ? (One extends unknown ? Omit<One, 'at' | 'by'> : never) : never;

describe('«was it really done?» answered with no', () => {
  let dossier: Dossier;
  const happen = (by: Actor, happening: Bare) => {
    dossier = advance(world, dossier, { at, by, ...happening } as Happening).dossier;
  };
  const openTask = () => Object.values(dossier.tasks).find(({ closedAt }) => closedAt === null);
  const decide = (action: string) => happen(clerk, { kind: 'act', taskId: openTask()?.id ?? '', action });
  const say = (done: boolean) => happen(citizen, { kind: 'rate', score: 3, done, comment: 'هنوز خراب است' });
  const answer = () => happen(head, { kind: 'act', taskId: openTask()?.id ?? '', action: 'answer', reply: 'درست شد' });

  beforeEach(() => {
    const filed: Happening = {
      kind: 'file',
      at,
      by: citizen,
      id: '00000000-0000-7000-8000-000000000001',
      trackingCode: '482107359162',
      applicant: { id: 'citizen-1', kind: 'person' },
      form: { t: 'x' },
      evidence: [],
    };
    dossier = advance(world, null, filed).dossier;
  });

  it('opens the dossier again, with the head as its holder and a date', () => {
    decide('done');
    say(false);
    expect(dossier).toMatchObject({ lifecycle: 'fulfilling', result: null, closedAt: null, rating: null });
    expect(openTask()).toMatchObject({ kind: 'escalation', role: 'head', about: { notDone: true, comment: 'هنوز خراب است' } });
    expect(holderOf(dossier)).toEqual({ kind: 'agency', agency: 'alpha-east' });
    expect(nextDateOf(dossier)).toMatchObject({ what: 'deadline' });
  });

  it('closes again with what was done, and asks once more', () => {
    decide('done');
    say(false);
    expect(() => happen(head, { kind: 'act', taskId: openTask()?.id ?? '', action: 'answer' })).toThrow('reply-needed');
    answer();
    expect(dossier).toMatchObject({ lifecycle: 'closed', result: 'answered' });
    say(true);
    expect(dossier).toMatchObject({ lifecycle: 'closed', rating: { done: true }, reopened: 1 });
  });

  it('opens it twice and not for ever', () => {
    decide('done');
    for (const _ of ['once', 'twice']) {
      say(false);
      answer();
    }
    say(false);
    expect(dossier).toMatchObject({ lifecycle: 'closed', rating: { done: false }, reopened: 2 });
  });

  it('does not reopen a refusal: that is what appeals are for', () => {
    decide('refuse');
    say(false);
    expect(dossier).toMatchObject({ lifecycle: 'closed', result: 'rejected', rating: { done: false } });
  });
});
