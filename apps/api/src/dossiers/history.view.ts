/** The history as each viewer may see it: what concerns them, without the persons behind a post, without secret words. */
import type { HistoryLine } from '#contracts/http/dossier';
import type { Post } from '#contracts/http/person';
import type { Definition } from '#domain/definition/schema';
import type { Dossier } from '#domain/dossier/dossier';
import type { DossierEvent, Fact, FactKind, FactOf } from '#domain/dossier/events';
import type { Actor } from '#domain/dossier/happening';
import { type PostTitles, postTitle } from '../readings/post-label';
import { mayRead } from './party.view';
import { maySeeTask, type Sight } from './sight';

interface Ground {
  dossier: Dossier;
  definition: Definition;
  sight: Sight;
  titles: PostTitles;
  /** Of whoever reads. */
  posts: readonly { agency: string; role: string }[];
}
type Told = Record<string, unknown> | null;

export function historyLine(event: DossierEvent, ground: Ground): HistoryLine | null {
  const fact = factFor(event.fact, ground);
  if (!fact) return null;
  return { version: event.version, at: event.at, kind: event.fact.kind, by: byFor(event.by, ground), channel: event.channel, fact };
}

/** Citizens are told of a post, never of a person; staff of the owning agency see who. */
function byFor(by: Actor, { sight, titles }: Ground): HistoryLine['by'] {
  if (by.kind === 'system') return { kind: 'system', person: null, posts: [], onBehalfOf: null };
  const titled = (posts: readonly Post[]) =>
    posts.map(({ agency, role }) => ({ agency, role, label: postTitle({ agency, role }, titles) }));
  if (by.kind === 'link') return { kind: 'link', person: null, posts: titled(by.posts), onBehalfOf: null };
  const named = sight.as === 'owner' || (sight.as === 'applicant' && by.kind === 'citizen');
  const posts = by.kind === 'staff' ? [...by.posts, ...(by.lent ?? [])] : [];
  return {
    kind: by.kind,
    person: named ? by.person : null,
    posts: titled(posts),
    onBehalfOf: named && by.kind === 'staff' ? (by.onBehalfOf ?? null) : null,
  };
}

function factFor(fact: Fact, ground: Ground): Told {
  const { kind: _, ...all } = fact;
  if (fact.kind === 'noted') return mayReadNote(fact, ground) ? all : null;
  if (fact.kind === 'act-held')
    return ground.sight.as === 'owner' ? { taskId: fact.taskId, action: fact.held.act.action, until: fact.held.until } : null;
  if (ground.sight.as === 'owner') return fact.kind === 'task-closed' ? { ...all, stage: ground.dossier.tasks[fact.taskId]?.stage } : all;
  return (toOthers[fact.kind] as (fact: Fact, ground: Ground) => Told)(fact, ground);
}

/** A note stays with those for whom it was written; other bodies never read it. */
function mayReadNote({ visibleTo, agency, role }: FactOf<'noted'>, { sight, posts }: Ground): boolean {
  if (visibleTo === 'applicant' && sight.as === 'applicant') return true;
  return posts.some((post) => post.agency === agency && (visibleTo !== 'unit' || post.role === role || post.role === 'head'));
}

const hidden = (): Told => null;
const toApplicant = <Kind extends FactKind>(fact: FactOf<Kind>, { sight }: Ground): Told => (sight.as === 'applicant' ? rest(fact) : null);
/** Whoever mends sees where the machine came to a stop, and nothing of the citizen's. */
const toOperator = (told: Record<string, unknown>, { sight }: Ground): Told => (sight.as === 'operator' ? told : null);
const rest = (fact: Fact): Told => {
  const { kind: _, ...all } = fact;
  return all;
};

/** What others than the owning agency are told of each fact. A new one is a compile error here until that is said. */
const toOthers: { [Kind in FactKind]: (fact: FactOf<Kind>, ground: Ground) => Told } = {
  filed: ({ service, serviceVersion }) => ({ service, serviceVersion }),
  'agency-resolved': rest,
  'lifecycle-moved': rest,
  'receipt-given': toApplicant,
  'stage-entered': ({ stage }) => ({ stage }),
  'stage-left': ({ stage, outcome }) => ({ stage, outcome }),
  'task-opened': ({ task }, ground) =>
    sees(task.id, ground) ? { taskId: task.id, kind: task.kind, stage: task.stage, party: task.party } : null,
  'task-claimed': hidden,
  'task-released': hidden,
  'task-assigned': hidden,
  'task-forwarded': hidden,
  'task-left-lying': hidden,
  'act-held': hidden,
  'hold-ended': hidden,
  'task-suspended': ({ taskId }, ground) => (sees(taskId, ground) ? { taskId } : null),
  'task-resumed': ({ taskId }, ground) => (sees(taskId, ground) ? { taskId } : null),
  'task-changed': ({ taskId, about }, ground) =>
    sees(taskId, ground)
      ? { taskId, ...(about.appointment ? { appointment: about.appointment } : {}), ...(about.offered ? { offered: about.offered } : {}) }
      : null,
  'task-closed': taskClosed,
  'clock-started': ({ clock }, ground) => clockTold(clock, ground),
  'clock-paused': ({ clock, why }, ground) => clockTold(clock, ground, { why }),
  'clock-resumed': ({ clock }, ground) => clockTold(clock, ground),
  'clock-redated': ({ clock, before, why }, ground) => clockTold(clock, ground, { before, why }),
  'clock-struck': ({ clock, rung }, ground) => clockTold(clock, ground, { rung }),
  'clock-stopped': ({ clock, why }, ground) => clockTold(clock, ground, { why }),
  'errand-owed': ({ errand: { id, request } }, ground) => toOperator({ id, kind: request.kind }, ground),
  'errand-settled': ({ errandId, state, why }, ground) => toOperator({ errandId, state, why }, ground),
  'errand-fallback': ({ errandId, taskId }, ground) => toOperator({ errandId, taskId }, ground),
  'form-changed': ({ changes, why }, { sight }) => (sight.as === 'applicant' ? { changes, why } : { why }),
  'evidence-added': ({ evidence }, { sight }) => (sight.as === 'applicant' ? { evidence } : null),
  'evidence-rejected': toApplicant,
  'inquiry-answered': ({ as, source }) => ({ as, source }),
  'fact-set': hidden,
  'party-changed': hidden,
  'opinion-given': ({ stage, opinion }, { sight }) =>
    mayRead(sight, opinion)
      ? {
          stage,
          party: opinion.party,
          agency: opinion.agency,
          verdict: opinion.verdict,
          conditions: opinion.conditions,
          reasons: opinion.reasons,
          deemed: opinion.deemed,
        }
      : { stage, party: opinion.party, agency: opinion.agency },
  'charge-raised': ({ charge: { id, amount, dueAt } }, { sight }) => (sight.as === 'applicant' ? { id, amount, dueAt } : null),
  'charge-changed': ({ charge: { id, amount, state }, why }, { sight }) => (sight.as === 'applicant' ? { id, amount, state, why } : null),
  'payment-recorded': toApplicant,
  'output-begun': ({ output: { id, document } }) => ({ id, document }),
  'output-changed': ({ output: { id, document, number, state }, why }) => ({ id, document, number, state, why }),
  'defect-found': ({ code, at, taskId }, ground) => toOperator({ code, at, taskId }, ground),
  'defect-mended': (_, ground) => toOperator({}, ground),
  'note-added': hidden,
  noted: hidden,
  'link-sent': hidden,
  appealed: toApplicant,
  complained: toApplicant,
  rated: toApplicant,
  reopened: toApplicant,
  closed: rest,
};

const sees = (taskId: string, { dossier, sight }: Ground): boolean => {
  const task = dossier.tasks[taskId];
  return task !== undefined && maySeeTask(sight, task);
};

/** A decision is told with its reasons and its answer; a comment only where it asks the applicant for something. */
function taskClosed(fact: FactOf<'task-closed'>, ground: Ground): Told {
  const { dossier, definition, sight } = ground;
  const task = dossier.tasks[fact.taskId];
  if (!task) return null;
  const told = { stage: task.stage, kind: task.kind, state: fact.state, outcome: fact.outcome };
  if (sight.as !== 'applicant')
    return maySeeTask(sight, task) ? { ...told, taskId: fact.taskId, ...given(fact, ['reasons', 'comment', 'reply', 'conditions']) } : null;
  if (task.about.notDone) return { ...told, ...given(fact, ['reply']) };
  if (task.kind === 'opinion' || task.kind === 'escalation') return null;
  return {
    ...told,
    ...given(fact, asksApplicant(definition, task.stage, fact.outcome) ? ['reasons', 'comment', 'reply'] : ['reasons', 'reply']),
  };
}

function asksApplicant(definition: Definition, stageKey: string, outcome: string): boolean {
  const stage = definition.stages[stageKey];
  const target = stage && stage.kind !== 'end' ? stage.next[outcome] : undefined;
  return target !== undefined && definition.stages[target]?.kind === 'applicant';
}

function given<Key extends keyof FactOf<'task-closed'>>(fact: FactOf<'task-closed'>, keys: Key[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => fact[key] !== undefined).map((key) => [key, fact[key]]));
}

/** The applicant is told of the clocks over the whole dossier and of the own ones; a body of the own ones. */
function clockTold(clock: FactOf<'clock-started'>['clock'], ground: Ground, more: Record<string, unknown> = {}): Told {
  const { purpose } = clock;
  const concerns =
    purpose.of === 'dossier' ||
    (purpose.of === 'task' && sees(purpose.taskId, ground)) ||
    (purpose.of === 'charge' && ground.sight.as === 'applicant');
  return concerns ? { clock: clock.key, state: clock.state, budget: clock.budget, dueAt: clock.dueAt, ...more } : null;
}
