/** A dossier as its caller may see it: made from the state alone, so that a write can be answered within its transaction. */
import { createHash } from 'node:crypto';
import { sentenceOf } from '#catalog/messages/sentence';
import type { Dossier as DossierAnswer, DossierLine, Track } from '#contracts/http/dossier';
import type { Text } from '#domain/definition/schema';
import type { Dossier, Holder } from '#domain/dossier/dossier';
import { abilitiesOnDossier } from '#domain/dossier/dossier-abilities';
import { holderOf, nextDateOf } from '#domain/dossier/holder';
import type { World } from '#domain/dossier/world';
import { earliest, type Instant } from '#domain/instant';
import { actorOf, type Caller } from '../identity/caller';
import { taskView } from '../tasks/task.view';
import { chargeView, outputView } from './charge.view';
import { clockSummary, clocksFor } from './clock.view';
import type { Labels } from './labels';
import { partyViews } from './party.view';
import { applicantShownTo, representedView } from './represented.view';
import { factsFor, formFor, maySeeTask, type Sight } from './sight';

export interface DossierSeen {
  world: World;
  dossier: Dossier;
  caller: Caller;
  sight: Sight;
  /** Business now. */
  at: Instant;
  labels: Labels;
}

/** `applicant` is the person's id here; the name is put in its place when the answer leaves, so that it is kept nowhere else. */
export function dossierView(seen: DossierSeen): DossierAnswer {
  const { world, dossier, caller, sight, at, labels } = seen;
  const whole = sight.as === 'applicant' || sight.as === 'owner';
  return {
    ...courseOf(seen),
    agency: dossier.agency,
    applicant: whole ? applicantShownTo(caller, dossier) : null,
    clocks: clocksFor(dossier, sight).map((clock) => clockSummary(clock, at, world.calendars)),
    tasks: Object.values(dossier.tasks)
      .filter((task) => maySeeTask(sight, task))
      .map((task) => taskView({ world, dossier, task, caller, sight, at, labels })),
    charges: whole ? Object.values(dossier.charges).map(chargeView) : [],
    outputs: sight.as === 'operator' ? [] : Object.values(dossier.outputs).map(outputView),
    receipt: receiptOf(dossier),
    form: formFor(sight, dossier),
    facts: factsFor(sight, dossier),
    evidence: whole ? dossier.evidence : [],
    parties: partyViews(dossier, world.definition, sight),
    actions: abilitiesOnDossier(world, dossier, actorOf(caller), at),
    appeal: whole ? dossier.appeal : null,
    openedAt: dossier.openedAt,
    closedAt: dossier.closedAt,
  };
}

export function dossierLine({ world, dossier, at, labels }: Pick<DossierSeen, 'world' | 'dossier' | 'at' | 'labels'>): DossierLine {
  const running = Object.values(dossier.clocks).filter((clock) => clock.purpose.of === 'dossier' && clock.state === 'running');
  return {
    ...courseOf({ world, dossier, at, labels }),
    agency: dossier.agency,
    dueAt: earliest(running.map((clock) => clock.dueAt)),
    openedAt: dossier.openedAt,
    closedAt: dossier.closedAt,
  };
}

/** What whoever knows code and number may see: the sentence and the stages. */
export function trackView({ world, dossier, at, labels }: Pick<DossierSeen, 'world' | 'dossier' | 'at' | 'labels'>): Track {
  const { stages } = world.definition;
  const shown = Object.entries(stages).filter(
    ([key, stage]) => stage.kind !== 'end' && stage.kind !== 'decide' && (stage.kind !== 'applicant' || dossier.visits[key]),
  );
  const over = dossier.lifecycle === 'closed';
  return {
    trackingCode: dossier.trackingCode,
    service: dossier.service,
    version: dossier.version,
    lifecycle: dossier.lifecycle,
    sentence: sentenceIn({ world, dossier, at, labels }),
    stages: shown.map(([key, stage]) => ({
      key,
      public: stage.public ?? 'done',
      label: stage.label,
      state: dossier.stage === key && !over ? 'current' : dossier.visits[key] ? 'done' : 'ahead',
    })),
  };
}

type Ground = Pick<DossierSeen, 'world' | 'dossier' | 'at' | 'labels'>;

function courseOf({ world, dossier, at, labels }: Ground) {
  const stage = world.definition.stages[dossier.stage];
  const holder = holderOf(dossier);
  return {
    trackingCode: dossier.trackingCode,
    service: dossier.service,
    serviceVersion: dossier.serviceVersion,
    version: dossier.version,
    title: world.definition.title,
    lifecycle: dossier.lifecycle,
    stage: { key: dossier.stage, public: publicStatusOf(dossier, stage?.public), label: stage?.label ?? { fa: dossier.stage } },
    holder: { ...holder, label: holderLabel(holder, labels) },
    sentence: sentenceIn({ world, dossier, at, labels }),
    next: nextDateOf(dossier),
    reopened: dossier.reopened ?? 0,
    result: dossier.result,
    represented: representedView(dossier),
  };
}

/** An end says by its result what citizens are told, unless the definition says it. */
function publicStatusOf(dossier: Dossier, said: DossierAnswer['stage']['public'] | undefined): DossierAnswer['stage']['public'] {
  if (said) return said;
  const { result } = dossier;
  return result === 'rejected' || result === 'withdrawn' || result === 'lapsed' ? result : 'done';
}

function sentenceIn({ world, dossier, at, labels }: Ground): { fa: string; en: string } {
  return sentenceOf({ world, dossier, at, agencyTitle: (key: string) => labels.agency(key) });
}

const holders: Record<Exclude<Holder['kind'], 'agency'>, Text> = {
  applicant: { fa: 'متقاضی', en: 'the applicant' },
  agencies: { fa: 'مراجع استعلام', en: 'the bodies consulted' },
  system: { fa: 'سامانه', en: 'the system' },
  nobody: { fa: 'پایان‌یافته', en: 'closed' },
};
const holderLabel = ({ kind, agency }: Holder, labels: Labels): Text =>
  kind === 'agency' ? (agency ? labels.agency(agency) : holders.system) : holders[kind];

/** Binds number, moment and service, so that a printed receipt can be held against the record. */
function receiptOf({ receipt, trackingCode, service, serviceVersion, applicant }: Dossier): DossierAnswer['receipt'] {
  if (!receipt) return null;
  const hash = createHash('sha256').update(
    JSON.stringify([receipt.number, receipt.at, trackingCode, service, serviceVersion, applicant.id]),
  );
  return { ...receipt, hash: hash.digest('hex') };
}
