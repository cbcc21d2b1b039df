/** A random walk: a dossier filed under a random definition, and whatever people, bodies, banks and time may do to it. */
import { type Calendar, type Closure, calendarsOf } from '#domain/calendar/calendar';
import type { Definition } from '#domain/definition/schema';
import { abilitiesOf } from '#domain/dossier/abilities';
import { type Advanced, advance } from '#domain/dossier/advance';
import type { Ability, Dossier, Task } from '#domain/dossier/dossier';
import type { DossierEvent } from '#domain/dossier/events';
import type { Act, Actor, Happening } from '#domain/dossier/happening';
import { noteReaders } from '#domain/dossier/noting';
import type { Agency, Place, World } from '#domain/dossier/world';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import type { Chance } from './chance';

const citizen: Actor = { kind: 'citizen', person: 'citizen-1' };
const system: Actor = { kind: 'system', part: 'test' };
const agencies: Agency[] = ['alpha', 'beta'].map((kind) => ({
  key: `${kind}-east`,
  kind,
  place: 'east',
  province: 'east',
  unitType: 'office',
}));
const places: Place[] = [
  { key: 'east', level: 'province', parent: null },
  { key: 'town', level: 'county', parent: 'east' },
];
const hours = [{ from: '07:30', to: '14:30' }];
const plain: Calendar = {
  key: 'plain',
  title: { fa: 'ساده' },
  zone: 'Asia/Tehran',
  weeks: [
    {
      from: '2020-01-01',
      days: {
        saturday: hours,
        sunday: hours,
        monday: hours,
        tuesday: hours,
        wednesday: hours,
        thursday: [{ from: '07:30', to: '11:30' }],
        friday: null,
      },
      half: ['thursday'],
    },
  ],
  holidays: [{ date: '2026-12-01', title: { fa: 'تعطیل' }, kind: 'solar' }],
  knownUntil: '2027-03-20',
};

export function worldOf(definition: Definition, closures: Closure[] = []): World {
  return {
    definition,
    directory: {
      agencies: new Map(agencies.map((agency) => [agency.key, agency])),
      places: new Map(places.map((place) => [place.key, place])),
    },
    calendars: calendarsOf([plain], closures),
    tables: new Map(),
  };
}

export class Walk {
  world: World;
  dossier: Dossier;
  readonly events: DossierEvent[] = [];
  private now = millisecondsOf('2026-11-22T05:00:00.000Z');
  private payments = 0;

  constructor(
    definition: Definition,
    private readonly chance: Chance,
  ) {
    this.world = worldOf(definition);
    const form = {
      n: chance.whole(0, 10),
      b: chance.happens(0.5),
      t: chance.one(['x', 'y']),
      where: { county: chance.happens(0.95) ? 'town' : 'nowhere' },
    };
    const filed = advance(this.world, null, {
      kind: 'file',
      at: this.at,
      by: citizen,
      id: '00000000-0000-7000-8000-000000000001',
      trackingCode: '482107359162',
      applicant: { id: 'citizen-1', kind: 'person' },
      form,
      evidence: chance.happens(0.2) ? [{ key: 'letter', fileId: 'f1', sha256: 'aa' }] : [],
    });
    this.dossier = filed.dossier;
    this.events.push(...filed.events);
  }

  get at(): string {
    return instantOf(this.now);
  }

  /** One happening, drawn by lot. A refusal leaves everything as it was. */
  step(): void {
    this.now += this.chance.one([0, 0, 1_000, 60_000, 3_600_000, 86_400_000, 5 * 86_400_000]);
    const happening = this.draw();
    if (happening) this.happen(happening);
  }

  happen(happening: Happening): boolean {
    const advanced = attempt(this.world, this.dossier, happening);
    if (!advanced) return false;
    this.dossier = advanced.dossier;
    this.events.push(...advanced.events);
    return true;
  }

  private draw(): Happening | null {
    const { chance } = this;
    const errand = chance.one(Object.values(this.dossier.errands).filter((one) => one.state === 'owed' || chance.happens(0.02)));
    const charge = chance.one(Object.values(this.dossier.charges));
    const task = chance.one(this.openTasks.length > 0 && chance.happens(0.95) ? this.openTasks : Object.values(this.dossier.tasks));
    if (task?.kind === 'opinion' && chance.happens(0.05))
      return { kind: 'send-link', taskId: task.id, link: 'link-1', way: 'sms', at: this.at, by: this.staffFor(task) };
    const roll = chance.next();
    const by = { at: this.at, by: citizen };
    if (roll < 0.45 && task) return this.actOn(task);
    if (roll < 0.6 && errand)
      return chance.happens(0.85)
        ? { kind: 'errand-done', errandId: errand.id, answer: this.answer(), at: this.at, by: system }
        : { kind: 'errand-given-up', errandId: errand.id, why: 'test', at: this.at, by: system };
    if (roll < 0.72) return { kind: 'supplement', form: chance.one([{ n: chance.whole(0, 10) }, { t: 'z' }, {}]), ...by };
    if (roll < 0.78 && charge)
      return {
        kind: 'paid',
        chargeId: charge.id,
        paymentId: `p${chance.happens(0.8) ? ++this.payments : this.payments}`,
        amount: charge.amount,
        at: this.at,
        by: system,
      };
    if (roll < 0.8 && charge) return { kind: 'split-charge', chargeId: charge.id, instalments: chance.whole(1, 7), ...by };
    if (roll < 0.84) return { kind: 'amend', form: { n: chance.whole(0, 10) }, ...by };
    if (roll < 0.85) return { kind: 'withdraw', ...by };
    if (roll < 0.93) return { kind: 'time-passed', at: this.at, by: system };
    if (roll < 0.96) return this.announceClosure();
    if (roll < 0.965) return { kind: 'complain', ...by };
    if (roll < 0.97 || (this.dossier.closedAt && chance.happens(0.2))) return { kind: 'rate', score: 3, done: chance.happens(0.4), ...by };
    if (roll < 0.98 && task) return { kind: 'book', taskId: task.id, slot: this.soon(), ...by };
    if (task)
      return chance.one<Happening>([
        { kind: 'claim', taskId: task.id, at: this.at, by: this.staffFor(task) },
        { kind: 'release', taskId: task.id, at: this.at, by: this.staffFor(task) },
        { kind: 'assign', taskId: task.id, to: 'worker-2', at: this.at, by: this.staffFor(task) },
        { kind: 'book', taskId: task.id, slot: this.soon(), reason: chance.one(['r', undefined]), at: this.at, by: this.staffFor(task) },
        { kind: 'offer-times', taskId: task.id, slots: [this.soon(), this.soon()], reason: 'r', at: this.at, by: this.staffFor(task) },
        { kind: 'undo', taskId: task.id, at: this.at, by: this.staffFor(task) },
        { kind: 'left-lying', taskId: task.id, at: this.at, by: system },
        { kind: 'note', text: 'n', visibleTo: chance.one(noteReaders), at: this.at, by: this.staffFor(task) },
        ...[1, 2, 3].map(
          (): Happening => ({
            kind: 'forward',
            taskId: task.id,
            to: { person: chance.one(['worker-1', 'worker-2', null]), role: task.role ?? 'worker' },
            note: 'n',
            at: this.at,
            by: this.staffFor(task),
          }),
        ),
      ]);
    return null;
  }

  get openTasks(): Task[] {
    return Object.values(this.dossier.tasks).filter((task) => task.closedAt === null);
  }

  actOn(task: Task): Happening {
    const by = this.chance.happens(0.93) ? this.staffFor(task) : citizen;
    const abilities = abilitiesOf(this.world, this.dossier, task, by, this.at);
    const ability = this.chance.one(abilities.filter((one) => !one.why || this.chance.happens(0.1)));
    const act: Act = {
      action: ability?.name ?? 'nothing',
      reasons: this.chance.happens(0.95) ? ['R1'] : ['R9'],
      comment: 'c',
      reply: 'r',
      conditions: ['k'],
      fields: this.fieldsFor(ability),
      fileIds: ['a', 'b'],
      ...(this.chance.happens(0.1) ? { confirm: this.chance.one(['9162', '0000']) } : {}),
      ...(this.chance.happens(0.3) ? { flagged: [this.chance.one(['n', 't'])], notes: { n: 'w' } } : {}),
    };
    const mayBeHeld = ability?.reversible && this.chance.happens(0.4);
    return { kind: 'act', taskId: task.id, ...act, ...(mayBeHeld || this.chance.happens(0.02) ? { hold: true } : {}), at: this.at, by };
  }

  private fieldsFor(ability: Ability | undefined): Record<string, unknown> {
    const values = { text: 'x', number: this.chance.whole(0, 3), boolean: this.chance.happens(0.7), date: '2026-12-01' };
    return Object.fromEntries((ability?.fields ?? []).map(({ key, type }) => [key, values[type as keyof typeof values] ?? 'x']));
  }

  private staffFor(task: Task): Actor {
    const person = this.chance.one(['worker-1', 'worker-2', 'worker-3']);
    return { kind: 'staff', person, posts: [{ agency: task.agency ?? 'installation', role: task.role ?? 'worker' }] };
  }

  private answer(): Record<string, unknown> {
    return {
      match: this.chance.happens(0.7),
      amount: this.chance.whole(0, 3),
      found: true,
      number: '1',
      units: 1,
      token: 't',
      fileId: 'f',
      safe: this.chance.happens(0.8),
    };
  }

  /** Within the next days, or just over. */
  private soon(): Instant {
    return instantOf(this.now + this.chance.whole(-1, 5) * 86_400_000);
  }

  private announceClosure(): Happening {
    const from = instantOf(this.now + this.chance.whole(0, 6) * 86_400_000).slice(0, 10);
    const closure: Closure = {
      id: `c${this.events.length}`,
      calendar: 'plain',
      from,
      to: from,
      scope: this.chance.one([{}, { province: 'east' }, { agency: 'beta-east' }]),
      title: 'گرما',
      hours: null,
    };
    this.world = worldOf(this.world.definition, [...this.world.calendars.closures, closure]);
    return { kind: 'calendar-changed', calendar: 'plain', why: closure.id, at: this.at, by: system };
  }
}

/** Null when refused. Anything else that is thrown is a defect of ours and goes through. */
export function attempt(world: World, dossier: Dossier, happening: Happening): Advanced | null {
  try {
    return advance(world, dossier, happening);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
