import { expect, it } from '@jest/globals';
import { calendarsOf } from '#domain/calendar/calendar';
import { Definition } from '#domain/definition/schema';
import { Refusal } from '#domain/refusal';
import { abilitiesOf } from './abilities';
import { advance } from './advance';
import type { Dossier, Task } from './dossier';
import { needsOwnPost } from './entitlement';
import type { Actor, Happening } from './happening';
import type { World } from './world';

const at = '2026-11-22T06:00:00.000Z';
const post = (role: string) => ({ agency: 'alpha-east', role });
const staff = (person: string, own: string, ...lent: string[]): Actor => ({
  kind: 'staff',
  person,
  posts: [post(own)],
  ...(lent.length ? { lent: lent.map(post) } : {}),
});
const citizen: Actor = { kind: 'citizen', person: 'citizen-1' };
const clerk = staff('clerk-1', 'clerk');
const director = staff('director-1', 'director');
const standIn = staff('clerk-2', 'clerk', 'director');
const assistant = staff('desk-1', 'desk', 'clerk');

const hours = [{ from: '07:30', to: '14:30' }];
const days = { saturday: hours, sunday: hours, monday: hours, tuesday: hours, wednesday: hours, thursday: null, friday: null };
const world: World = {
  definition: Definition.parse({
    dsl: 1,
    key: 'concession',
    version: '1.0.0',
    title: { fa: 'بخشودگی' },
    summary: { fa: 'بخشودگی' },
    owner: 'alpha',
    audience: ['person'],
    calendar: 'plain',
    form: { pages: [{ key: 'one', title: { fa: 'یک' }, fields: [{ key: 'asked', type: 'money', title: { fa: 'مبلغ' } }] }] },
    start: 'check',
    stages: {
      check: {
        kind: 'review',
        label: { fa: 'بررسی' },
        public: 'checking',
        who: { role: 'alpha:clerk' },
        due: '1wd',
        actions: {
          concede: {
            authority: {
              amount: '= form.asked',
              posts: [{ role: 'clerk', upTo: 1_000_000 }, { role: 'director', upTo: 9_000_000 }, { role: 'head' }],
            },
          },
          decline: {},
        },
        next: { concede: 'conceded', decline: 'declined' },
      },
      conceded: { kind: 'end', result: 'approved', label: { fa: 'بخشوده شد' } },
      declined: { kind: 'end', result: 'answered', label: { fa: 'پاسخ داده شد' } },
    },
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
        weeks: [{ from: '2020-01-01', days, half: [] }],
        holidays: [],
        knownUntil: '2030-01-01',
      },
    ],
    [],
  ),
  tables: new Map(),
};

function asking(asked: number | null): Dossier {
  const filed: Happening = {
    kind: 'file',
    at,
    by: citizen,
    channel: 'portal',
    id: '00000000-0000-4000-8000-000000000001',
    trackingCode: '482107359162',
    applicant: { id: 'citizen-1', kind: 'person' },
    form: asked === null ? {} : { asked },
    evidence: [],
  } as Happening;
  return advance(world, null, filed).dossier;
}
const openTask = (dossier: Dossier): Task => Object.values(dossier.tasks).find(({ closedAt }) => closedAt === null)!;
const concede = (dossier: Dossier, by: Actor) =>
  advance(world, dossier, { kind: 'act', taskId: openTask(dossier).id, action: 'concede', at, by, channel: 'desk' } as Happening).dossier;
const handUp = (dossier: Dossier, role: string, by: Actor = clerk) =>
  advance(world, dossier, {
    kind: 'forward',
    taskId: openTask(dossier).id,
    to: { person: null, role },
    note: 'مبلغ',
    at,
    by,
    channel: 'desk',
  } as Happening).dossier;
const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was done');
};

it('a post decides up to its limit; above, the act is refused and says whose authority reaches', () => {
  expect(concede(asking(1_000_000), clerk).result).toBe('approved');
  const above = asking(1_000_001);
  expect(refusalOf(() => concede(above, clerk))).toMatchObject({
    code: 'beyond-authority',
    details: { amount: '1000001', upTo: '1000000', above: 'director' },
  });
  const [conceding, declining] = abilitiesOf(world, above, openTask(above), clerk, at);
  expect(conceding).toMatchObject({ why: 'beyond-authority', beyond: { amount: 1_000_001, upTo: 1_000_000, above: 'director' } });
  expect(declining).toMatchObject({ why: null });
  expect(refusalOf(() => concede(asking(50_000_000), clerk)).details.above).toBe('head');
});

it('handed up, whoever holds the higher post decides, within the limit of that post', () => {
  expect(concede(handUp(asking(2_000_000), 'director'), director).result).toBe('approved');
  expect(refusalOf(() => concede(handUp(asking(9_000_001), 'director'), director)).details.above).toBe('head');
});

it('a stand-in never gains authority: of a lent post only the lowest limit holds, and what was handed up waits for the post itself', () => {
  const up = handUp(asking(2_000_000), 'director');
  expect(refusalOf(() => concede(up, standIn))).toMatchObject({ code: 'beyond-authority', details: { upTo: '1000000' } });
  expect(refusalOf(() => concede(asking(1_000_001), assistant)).code).toBe('beyond-authority');
  expect(concede(asking(1_000_000), assistant).result).toBe('approved');
  expect(needsOwnPost(world.definition, openTask(up))).toBe(true);
  expect(needsOwnPost(world.definition, openTask(asking(1)))).toBe(false);
  expect(refusalOf(() => handUp(up, 'desk', director)).code).toBe('forward-not-allowed');
});

it('an amount that cannot be computed is nobody’s to concede', () => {
  expect(refusalOf(() => concede(asking(null), clerk)).code).toBe('action-unavailable');
});
