/**
 * The sentence of state, one for portal, SMS, inbox, API and Temporal's details:
 * where it is · who has it · what comes next · by when.
 */
import { measure } from '#domain/calendar/arithmetic';
import type { Definition, PublicStatus, Result, Stage, Text } from '#domain/definition/schema';
import type { Dossier, Holder, Task } from '#domain/dossier/dossier';
import { holderOf, nextDateOf } from '#domain/dossier/holder';
import { reviewTask } from '#domain/dossier/stages/review';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { toPersianDigits } from '#domain/text/digits';
import { lastDayWords, type Words } from '#domain/text/words';

export interface Situation {
  world: World;
  dossier: Dossier;
  /** Business now. */
  at: Instant;
  agencyTitle: (agency: string) => Text;
}

/** Free of personal data: bodies, stages and dates only. */
export function sentenceOf({ world, dossier, at, agencyTitle }: Situation): Words {
  const { definition } = world;
  const stage = definition.stages[dossier.stage];
  const where = isReopened(dossier) ? reopened : both(stage?.label ?? { fa: dossier.stage });
  if (dossier.lifecycle === 'closed') return joined([where, endings[dossier.result ?? 'answered']]);
  if (dossier.defect) return joined([where, stuck]);
  const holder = holderOf(dossier);
  return joined([
    where,
    holderWords(holder, dossier, agencyTitle),
    questionWords(holder, dossier),
    nextWords({ world, dossier, at }, stage, holder),
    dueWords(world, dossier, at),
  ]);
}

const joined = (parts: (Words | null)[]): Words => {
  const said = parts.filter((part) => part !== null);
  return { fa: said.map(({ fa }) => fa).join(' · '), en: said.map(({ en }) => en).join(' · ') };
};

const both = ({ fa, en }: Text): Words => ({ fa, en: en ?? fa });

const isReopened = ({ reopened: times, lifecycle }: Dossier): boolean => times !== undefined && lifecycle !== 'closed';

const reopened: Words = {
  fa: 'باز شد، چون کار هنوز انجام نشده است',
  en: 'opened again, as it is not done yet',
};

const stuck: Words = {
  fa: 'گرهی در پرونده هست؛ راهبر سامانه در حال رفع آن است',
  en: 'something could not be decided; the operator is mending it',
};

const endings: Record<Result, Words> = {
  approved: { fa: 'درخواست پذیرفته شد و پایان یافت', en: 'approved and closed' },
  approvedWithConditions: { fa: 'درخواست با شرط پذیرفته شد و پایان یافت', en: 'approved with conditions and closed' },
  rejected: { fa: 'درخواست پذیرفته نشد و پایان یافت', en: 'refused and closed' },
  deemedApproved: { fa: 'با گذشت مهلت قانونی پذیرفته به شمار آمد', en: 'deemed approved by silence' },
  answered: { fa: 'پاسخ داده شد و پایان یافت', en: 'answered and closed' },
  lapsed: { fa: 'با گذشت مهلت شما بسته شد', en: 'closed because your time ran out' },
  withdrawn: { fa: 'با انصراف شما بسته شد', en: 'withdrawn and closed' },
  duplicate: { fa: 'چون پیش‌تر ثبت شده بود بسته شد', en: 'closed as a duplicate' },
  transferred: { fa: 'به دستگاه دیگری سپرده شد', en: 'handed to another body' },
};

type HolderRule = (holder: Holder, dossier: Dossier, agencyTitle: Situation['agencyTitle']) => Words | null;

const holders: Record<Holder['kind'], HolderRule> = {
  applicant: () => ({ fa: 'نوبت شماست', en: 'it is your turn' }),
  agency: ({ agency }, _dossier, agencyTitle) => (agency ? inHandsOf(both(agencyTitle(agency))) : null),
  agencies: (_holder, dossier, agencyTitle) => {
    const asked = [
      ...new Set(
        Object.values(dossier.tasks)
          .filter(isOpen)
          .map(({ agency }) => agency!),
      ),
    ].map((agency) => both(agencyTitle(agency)));
    return inHandsOf({ fa: asked.map(({ fa }) => fa).join('، '), en: asked.map(({ en }) => en).join(', ') });
  },
  system: () => ({ fa: 'در دست سامانه', en: 'the system is working on it' }),
  nobody: () => null,
};

const holderWords: HolderRule = (holder, dossier, agencyTitle) => holders[holder.kind](holder, dossier, agencyTitle);

const inHandsOf = ({ fa, en }: Words): Words => ({ fa: `در دست ${fa}`, en: `with ${en}` });

const isOpen = (task: Task): boolean => (task.state === 'available' || task.state === 'active') && task.agency !== null;

/** One body has asked the applicant something while the others go on with their work. */
const questionWords = (holder: Holder, dossier: Dossier): Words | null =>
  holder.kind !== 'applicant' && Object.values(dossier.tasks).some(({ kind, closedAt }) => kind === 'supplement' && closedAt === null)
    ? { fa: 'پرسشی از شما شده است', en: 'a question waits for your answer' }
    : null;

/** What the next step is, as a person would say it; null where the definition's own label says more. */
const steps: Record<PublicStatus, Words | null> = {
  received: null,
  checking: null,
  'waiting-for-you': { fa: 'گام بعد: پاسخ شما', en: 'next: your answer' },
  pay: { fa: 'گام بعد: پرداخت شما', en: 'next: your payment' },
  'other-bodies': null,
  'site-visit': null,
  deciding: null,
  issuing: { fa: 'گام بعد: صدور سند', en: 'next: the paper' },
  done: null,
  rejected: null,
  withdrawn: null,
  lapsed: null,
};

function nextWords(now: Pick<Situation, 'world' | 'dossier' | 'at'>, stage: Stage | undefined, holder: Holder): Words | null {
  if (!stage || stage.kind === 'end') return null;
  if (holder.kind === 'applicant') return steps[stage.public] ?? steps['waiting-for-you'];
  const said = steps[stage.public];
  if (said) return said;
  const ahead = waysOut(now, stage)
    .map((key) => reached(now.world.definition, key))
    .find((one) => one && one !== stage && one.kind !== 'applicant');
  if (!ahead) return null;
  return ahead.kind === 'end' ? theResult : { fa: `گام بعد: ${ahead.label.fa}`, en: `next: ${ahead.label.en ?? ahead.label.fa}` };
}

/** Where the stage may still lead: after a veto, what it forbids is no next step. */
function waysOut({ world, dossier, at }: Pick<Situation, 'world' | 'dossier' | 'at'>, stage: Exclude<Stage, { kind: 'end' }>): string[] {
  if (stage.kind !== 'review') return Object.values(stage.next);
  const closed = new Set(
    Object.values(dossier.tasks)
      .filter((task) => task.closedAt === null && task.stage === dossier.stage && (task.kind === 'review' || task.kind === 'appeal-review'))
      .flatMap((task) => reviewTask.abilities(world, dossier, task, at))
      .flatMap(({ name, why }) => (why ? [name] : [])),
  );
  return Object.entries(stage.next).flatMap(([action, key]) => (closed.has(action) ? [] : [key]));
}

const theResult: Words = { fa: 'گام بعد: نتیجه', en: 'next: the result' };

/** Stages that rules pass through in no time are no step for people. */
function reached(definition: Definition, key: string): Stage | undefined {
  const stage = definition.stages[key];
  const [past] = stage?.kind === 'decide' ? Object.values(stage.next) : [];
  return past ? definition.stages[past] : stage;
}

function dueWords(world: World, dossier: Dossier, at: Instant): Words | null {
  const next = nextDateOf(dossier);
  if (!next) return null;
  const { calendar } = world.definition;
  const agency = dossier.agency ? world.directory.agencies.get(dossier.agency) : undefined;
  const scope = agency ? { agency: agency.key, unitType: agency.unitType, ...(agency.province ? { province: agency.province } : {}) } : {};
  const day = lastDayWords(next.at, at);
  if (next.at < at) return { fa: `مهلت ${day.fa} گذشته است`, en: `was due ${day.en}` };
  const left = measure(world.calendars, calendar, scope, at, next.at, 'wd');
  if (left === 0) return { fa: `تا ${day.fa} (امروز)`, en: `by ${day.en} (today)` };
  return {
    fa: `تا ${day.fa} (${toPersianDigits(String(left))} روز کاری دیگر)`,
    en: `by ${day.en} (${left} working day${left === 1 ? '' : 's'} left)`,
  };
}
