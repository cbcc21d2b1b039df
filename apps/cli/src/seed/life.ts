import { randomUUID } from 'node:crypto';
import { dayOf } from '#domain/calendar/calendar';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import { exampleForm, exampleOf } from '#domain/definition/fields/example-form';
import { isRegisterUse } from '#domain/definition/registers';
import type { Field, Stage } from '#domain/definition/schema';
import { abilitiesOf } from '#domain/dossier/abilities';
import type { Ability, Dossier, Errand, Task } from '#domain/dossier/dossier';
import type { Act, Actor, Happening } from '#domain/dossier/happening';
import { nextStrikeOf } from '#domain/dossier/holder';
import { scopeAt } from '#domain/dossier/scope';
import type { World } from '#domain/dossier/world';
import { trackingCodeOf } from '#domain/identifiers/tracking-code';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { SandboxRegisters } from '#platform/outside/registers.sandbox';
import type { EntryDossier } from '#storage/ledger/entry';
import type { PersonEntity } from '#storage/person/person.entity';
import type { Storage } from '#storage/storage';
import type { Chance } from './chance';
import { demoPerson } from './demo';
import type { Papers, Samples } from './papers';
import type { Plan, Turn } from './plans';

export interface LifeGround {
  storage: Storage;
  papers: Papers;
  samples: Samples;
  plan: Plan;
  chance: Chance;
  now: Instant;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A life that goes on longer than this is a mistake of ours. */
const mostSteps = 200;

/** One invented request: everybody acts when they would have, through the ledger, until now or the end. */
export class Life {
  private dossier!: Dossier;
  private world!: World;
  /** When each open task will be acted upon; null: never, so that its clock decides. */
  private readonly planned = new Map<string, Instant | null>();
  private turned = false;
  private readonly registers = new SandboxRegisters({ find: async () => null });

  constructor(private readonly ground: LifeGround) {}

  async live(): Promise<void> {
    await this.file();
    for (let step = 0; step < mostSteps; step++) {
      await this.runErrands();
      if (this.dossier.lifecycle === 'closed') return this.rate();
      const at = this.nextMoment();
      if (!at || at >= this.ground.now) return;
      const task = this.taskAt(at);
      if (task) await this.act(task, at).catch((refusal: unknown) => this.overtaken(refusal, at));
      else await this.record({ kind: 'time-passed', at, by: clock });
    }
    throw new Error(`The life of a ${this.ground.plan.service} does not end`);
  }

  /** A clock that struck meanwhile has done away with the task; then only time has passed. */
  private async overtaken(refusal: unknown, at: Instant): Promise<void> {
    if (!(refusal instanceof Refusal) || refusal.code !== 'task-already-done') throw refusal;
    await this.record({ kind: 'time-passed', at, by: clock });
  }

  private async file(): Promise<void> {
    const { plan, chance, samples, now } = this.ground;
    const at = instantOf(millisecondsOf(now) - plan.daysAgo * day);
    const person = demoPerson(`091200000${String(plan.citizen).padStart(2, '0')}`);
    const applicant = { id: person, kind: 'person' as const };
    await this.record(
      ({ world }) => {
        const form = exampleForm(world.definition, plan.overrides, { today: localDate(at), applicant });
        const evidence = world.definition.evidence
          .filter(({ required }) => required !== false)
          .map(({ key, accept }) => ({ key, ...(accept.includes('pdf') ? samples.document : samples.photo) }));
        return {
          kind: 'file',
          at,
          by: { kind: 'citizen', person },
          channel: 'portal',
          id: randomUUID(),
          trackingCode: trackingCodeOf(chance.digits(11)),
          applicant,
          form,
          evidence,
        };
      },
      { fresh: { service: plan.service } },
    );
  }

  /** The world does what it is asked, soon after it is asked. */
  private async runErrands(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      const owed = Object.values(this.dossier.errands).filter(({ state, request }) => state === 'owed' && request.kind !== 'webhook');
      if (owed.length === 0) return;
      for (const errand of owed) {
        const at = later(this.dossier.at, errand.request.kind === 'document' ? 2 * minute : 5_000);
        if (at >= this.ground.now || this.dossier.errands[errand.id]?.state !== 'owed') continue;
        if (errand.request.kind === 'assignment') await this.assign(errand.request.taskId, at);
        await this.record({ kind: 'errand-done', at, by: world, errandId: errand.id, answer: await this.answerTo(errand, at) });
      }
      if (owed.every(({ id }) => this.dossier.errands[id]?.state === 'owed')) return;
    }
  }

  private async answerTo(errand: Errand, at: Instant): Promise<Record<string, unknown> | undefined> {
    const { request } = errand;
    if (request.kind === 'inquiry' && isRegisterUse(request.use))
      return this.registers.ask({ use: request.use, about: this.dossier.form, key: errand.id });
    if (request.kind === 'document') return this.ground.papers.issue(this.dossier, this.world, errand, at);
    if (request.kind === 'scan') return { safe: true };
    return undefined;
  }

  private async assign(taskId: string, at: Instant): Promise<void> {
    const task = this.dossier.tasks[taskId];
    if (!task || task.closedAt || task.assignee || task.pick === 'pool') return;
    const person = await this.someoneFor(task);
    if (person) await this.record({ kind: 'assign', at, by: world, taskId, to: person.id });
  }

  private nextMoment(): Instant | null {
    const open = this.openTasks();
    for (const task of open) if (!this.planned.has(task.id)) this.planned.set(task.id, this.momentFor(task));
    const moments = open.map(({ id }) => this.planned.get(id) ?? null).filter((at) => at !== null);
    const first = moments.sort()[0];
    return first ?? nextStrikeOf(this.dossier);
  }

  private taskAt(at: Instant): Task | undefined {
    return this.openTasks().find(({ id }) => this.planned.get(id) === at);
  }

  private openTasks(): Task[] {
    return Object.values(this.dossier.tasks).filter(
      ({ state, kind }) => (state === 'available' || state === 'active') && kind !== 'repair',
    );
  }

  private momentFor(task: Task): Instant | null {
    const { chance, plan } = this.ground;
    if (isSilent(plan.turn, task)) return null;
    const slow = plan.turn === 'slow-office' && task.agency ? 4 : 1;
    const days = task.role === 'applicant' ? chance.between(0.2, 3) : chance.between(0.2, 2.2) * slow;
    const at = later(this.dossier.at, days * day);
    return task.agency ? this.inOffice(at) : at;
  }

  /** The next moment at which an office is open. */
  private inOffice(at: Instant): Instant {
    const { chance } = this.ground;
    const { calendar } = this.world.definition;
    for (let date = localDate(at); ; date = addDays(date, 1)) {
      if (dayOf(this.world.calendars, calendar, {}, date).kind === 'off') continue;
      const moment = later(startOfDay(date), chance.between(7.6, 14) * hour);
      if (moment > this.dossier.at) return moment;
    }
  }

  private async act(task: Task, at: Instant): Promise<void> {
    this.planned.delete(task.id);
    const { plan } = this.ground;
    if (plan.turn === 'withdraws' && !this.turned && task.role !== 'applicant') {
      this.turned = true;
      return this.record({ kind: 'withdraw', at, by: this.applicant(), reason: 'دیگر لازم نیست.' });
    }
    if (task.kind === 'supplement')
      return this.record({ kind: 'supplement', at, by: this.applicant(), channel: 'portal', note: 'مدرک خواسته‌شده پیوست شد.' });
    if (task.kind === 'payment') return this.pay(task, at);
    const person = await this.someoneFor(task);
    if (!person) return;
    const by: Actor = { kind: 'staff', person: person.id, posts: [{ agency: task.agency ?? '', role: task.role ?? '' }] };
    const able = abilitiesOf(this.world, this.dossier, task, by, at).filter(({ why }) => why === null);
    const ability = this.choose(task, able);
    if (!ability) return;
    const done = later(at, this.inHand(task) * minute);
    const isSeen = task.state === 'available' && done < this.ground.now;
    if (isSeen) await this.record({ kind: 'claim', at, by, channel: 'desk', taskId: task.id });
    await this.record({ kind: 'act', at: isSeen ? done : at, by, channel: 'desk', taskId: task.id, ...this.actOf(ability, task, at) });
  }

  /** Minutes from taking a task up to deciding it: the same for the same task in every installation. */
  private inHand({ id }: Task): number {
    return 4 + ([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 53);
  }

  private async pay(task: Task, at: Instant): Promise<void> {
    const charge = Object.values(this.dossier.charges).find(({ stage, state }) => stage === task.stage && state === 'due');
    if (!charge) return;
    const id = randomUUID();
    const { payments } = this.ground.storage;
    await payments.create({
      id,
      dossierId: this.dossier.id,
      chargeId: charge.id,
      provider: 'sandbox',
      amount: charge.amount,
      returnTo: null,
      at,
    });
    await payments.settle(id, { state: 'paid', refNumber: `sample-${this.dossier.trackingCode}-${charge.id.split('-').at(-1)}`, at });
    await this.record({ kind: 'paid', at, by: world, chargeId: charge.id, paymentId: id, amount: charge.amount });
  }

  /** What this life's turn asks for, once; else whatever carries the dossier on. */
  private choose(task: Task, able: readonly Ability[]): Ability | undefined {
    const stage = this.world.definition.stages[task.stage];
    const turn = this.turned
      ? undefined
      : turns[this.ground.plan.turn]?.({ task, stage, able, targetOf: (name) => this.targetOf(stage, name) });
    if (turn) this.turned = this.ground.plan.turn !== 'no-show' || turn.name === 'noShow';
    if (turn) return turn;
    return able.find(({ name }) => carriesOn(this.targetOf(stage, name), stage)) ?? able[0];
  }

  private targetOf(stage: Stage | undefined, outcome: string): Stage | undefined {
    return stage && stage.kind !== 'end' ? this.world.definition.stages[stage.next[outcome] ?? ''] : undefined;
  }

  private actOf({ name, needs }: Ability, task: Task, at: Instant): Act {
    const { chance, samples } = this.ground;
    const stage = this.world.definition.stages[task.stage];
    const scope = scopeAt(this.world, this.dossier, at);
    const asked = stage?.kind === 'inspection' ? stage.checklist : stage?.kind === 'review' ? (stage.actions[name]?.fields ?? []) : [];
    const photos = stage?.kind === 'inspection' ? (stage.photos?.min ?? 0) : 0;
    const reasons = this.world.definition.reasons;
    return {
      action: name,
      ...(needs.includes('reasons') && reasons.length > 0 ? { reasons: [chance.one(reasons).code] } : {}),
      ...(needs.includes('comment') ? { comment: chance.one(comments) } : {}),
      ...(needs.includes('reply') ? { reply: chance.one(replies) } : {}),
      ...(needs.includes('conditions') ? { conditions: [chance.one(conditions)] } : {}),
      ...(needs.includes('signature') ? { signature: 'demo' } : {}),
      ...(needs.includes('fields')
        ? { fields: Object.fromEntries(asked.map((field) => [field.key, found(field, chance) ?? exampleOf(field, scope)])) }
        : {}),
      ...(photos > 0 ? { fileIds: Array.from({ length: photos }, () => samples.photo.fileId) } : {}),
    };
  }

  private async rate(): Promise<void> {
    const { chance, now } = this.ground;
    const at = later(this.dossier.at, chance.between(0.1, 4) * day);
    if (!this.world.definition.after.rate || at >= now || chance.next() < 0.5) return;
    const pleased = this.dossier.result !== 'rejected' && this.dossier.result !== 'lapsed';
    await this.record({ kind: 'rate', at, by: this.applicant(), score: pleased ? chance.whole(3, 5) : chance.whole(1, 3), done: pleased });
  }

  private applicant(): Actor {
    return { kind: 'citizen', person: this.dossier.applicant.id };
  }

  private async someoneFor(task: Task): Promise<PersonEntity | undefined> {
    if (!task.agency || !task.role) return undefined;
    const holders = await this.ground.storage.people.holdersOf(task.agency, task.role);
    const free = holders.filter(({ id }) => !task.barred.includes(id));
    return free.find(({ id }) => id === task.assignee) ?? (free.length > 0 ? this.ground.chance.one(free) : undefined);
  }

  private async record(
    happening: Happening | ((context: { world: World }) => Happening),
    dossier: EntryDossier = { id: this.dossier.id },
  ): Promise<void> {
    const { recorded } = await this.ground.storage.ledger.record({
      dossier,
      byConductor: true,
      happening: ({ world }) => (typeof happening === 'function' ? happening({ world }) : happening),
    });
    if (recorded) ({ dossier: this.dossier, world: this.world } = recorded);
  }
}

/** What people read off on site. */
const found = ({ type, example }: Field, chance: Chance): unknown =>
  type === 'text' ? chance.digits(8) : type === 'number' && example === undefined ? chance.whole(4, 18) : undefined;

const world: Actor = { kind: 'system', part: 'conductor' };
const clock: Actor = { kind: 'system', part: 'clock' };

const later = (at: Instant, ms: number): Instant => instantOf(millisecondsOf(at) + Math.round(ms));

/** Bodies and citizens of these lives say nothing; their clocks speak for them. */
function isSilent(turn: Turn, task: Task): boolean {
  if (turn === 'lapses') return task.kind === 'supplement';
  if (turn === 'unpaid') return task.kind === 'payment';
  return turn === 'silent-body' && task.kind === 'opinion';
}

interface Choice {
  task: Task;
  stage: Stage | undefined;
  able: readonly Ability[];
  targetOf: (outcome: string) => Stage | undefined;
}

const named =
  (name: string) =>
  ({ able }: Choice): Ability | undefined =>
    able.find((ability) => ability.name === name);

const sendsBack = ({ able, targetOf }: Choice): Ability | undefined => able.find(({ name }) => targetOf(name)?.kind === 'applicant');

const refuses = ({ able, targetOf, stage }: Choice): Ability | undefined => {
  if (stage?.kind !== 'review' || stage.public !== 'deciding') return undefined;
  return able.find(({ name }) => {
    const target = targetOf(name);
    return target?.kind === 'end' && target.result === 'rejected';
  });
};

const turns: Partial<Record<Turn, (choice: Choice) => Ability | undefined>> = {
  'sent-back': sendsBack,
  lapses: sendsBack,
  refused: refuses,
  vetoed: (choice) => (choice.task.party === 'security' || choice.task.party === 'governor' ? named('object')(choice) : undefined),
  conditions: named('concurWithConditions'),
  question: named('needInfo'),
  'no-show': named('noShow'),
  infeasible: named('infeasible'),
  forwarded: named('forward'),
};

const carriesOn = (target: Stage | undefined, from: Stage | undefined): boolean =>
  target !== undefined &&
  target !== from &&
  target.kind !== 'applicant' &&
  !(target.kind === 'end' && target.result !== 'approved' && target.result !== 'answered');

const comments = [
  'تصویر مدرک خوانا نیست؛ دوباره بفرستید.',
  'بررسی شد و با ضوابط سازگار است.',
  'برای ادامه، مدرک کامل‌تری لازم است.',
  'در حوزهٔ دستگاه دیگری است.',
];
const replies = [
  'بررسی انجام شد و نتیجه به شما اعلام می‌شود. اگر پرسش دیگری دارید همین‌جا بنویسید.',
  'عملیات در برنامهٔ ماه آینده است و تا پایان آن انجام می‌شود.',
  'مبلغ این دوره بر پایهٔ مصرف ثبت‌شده است و درست محاسبه شده است.',
];
const conditions = [
  'پایان برنامه تا ساعت ۲۳ باشد.',
  'درهای اضطراری در همهٔ مدت باز و بی‌مانع بماند.',
  'نیروی آتش‌نشانی در محل حاضر باشد.',
  'علائم هشدار پیش از آغاز کار نصب شود.',
];
