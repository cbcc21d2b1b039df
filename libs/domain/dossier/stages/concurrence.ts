/**
 * Concurrence: several bodies are asked at once, each with its own clock and voice, and what silence means is a rule.
 * An opinion is bound to what it read: only bodies whose facts have changed are asked again.
 */
import { enforcedLadder, ladders } from '#domain/clocks/ladder';
import { evaluateBoolean, evaluateList, type OpinionView } from '#domain/definition/expressions/evaluate';
import type { Party, StageOf } from '#domain/definition/schema';
import { Refusal } from '#domain/refusal';
import { bodyFor } from '../bodies';
import { guarded, UndecidableRule } from '../defects';
import type { Ability, Dossier, Opinion, PartyStanding, Task, Verdict } from '../dossier';
import type { Act, Actor } from '../happening';
import { leave } from '../journey';
import { scopeOf } from '../scope';
import { completeTask, endTask, openTask, openTasks } from '../tasks';
import { pause, resume } from '../timing';
import type { Unfolding } from '../unfolding';
import type { World } from '../world';
import { askApplicant } from './applicant';
import { weighAgain } from './decide';
import { readsHash } from './reads';
import { can, type StageRule, stageOf, type TaskRule } from './rule';

/** A head whose body let its due pass has so long before the stage ends overdue. */
const headsTerm = '3wd';

export const concurrence: StageRule<'concurrence'> = {
  enter(u, stage, key) {
    const selected = selectedParties(u, stage, key);
    const standing = u.dossier.parties[key] ?? {};
    dismissOthers(u, key, selected);
    const changed = selected.filter((name) => mustBeAsked(u, stage, key, name));
    const toAsk =
      changed.length > 0 ? changed : selected.filter((name) => standing[name]?.opinion && !isConcurring(standing[name].opinion));
    for (const name of toAsk) ask(u, stage, key, name);
    finishWhenHeard(u, key);
  },
};

/** Who is asked follows from the facts as they are now, also where they have changed since the rules before it were weighed. */
function selectedParties(u: Unfolding, stage: StageOf<'concurrence'>, key: string): string[] {
  weighAgain(u, key);
  if (!stage.select) return Object.keys(stage.parties);
  const at = `stages.${key}.select`;
  const names = evaluateList(stage.select, scopeOf(u)).map(String);
  const stranger = names.find((name) => !stage.parties[name]);
  if (stranger !== undefined) throw new UndecidableRule('party-unknown', at);
  return [...new Set(names)];
}

function dismissOthers(u: Unfolding, key: string, selected: string[]): void {
  for (const [name, { state }] of Object.entries(u.dossier.parties[key] ?? {})) {
    if (selected.includes(name) || state === 'unasked') continue;
    for (const task of openTasks(u, (one) => one.party === name)) endTask(u, task, 'not-asked-any-more');
    change(u, key, name, { state: 'unasked', taskId: null });
  }
}

const wasNeverAsked = (standing: PartyStanding | undefined): boolean => !standing || standing.state === 'unasked';

function mustBeAsked(u: Unfolding, stage: StageOf<'concurrence'>, key: string, name: string): boolean {
  const standing = u.dossier.parties[key]?.[name];
  if (!standing?.opinion || standing.state === 'unasked') return true;
  return (
    stage.reask === 'all' || (stage.reask === 'changed-reads' && standing.opinion.readsHash !== readsHash(u.dossier, stage.parties[name]!))
  );
}

const isConcurring = (opinion: Opinion) =>
  opinion.verdict === 'concur' || opinion.verdict === 'concurWithConditions' || opinion.verdict === 'notCompetent';

function ask(u: Unfolding, stage: StageOf<'concurrence'>, key: string, name: string): void {
  const party = stage.parties[name]!;
  const body = bodyFor(u, party.who, `stages.${key}.parties.${name}.who`);
  const barred = (party.who.not ?? []).flatMap((other) => u.dossier.acted[other] ?? []);
  const taskId = openTask(u, {
    kind: 'opinion',
    stage: key,
    party: name,
    ...body,
    barred,
    pick: party.who.pick,
    due: party.due,
    rungs: ladders.reminders(party.due),
  });
  change(u, key, name, { state: 'asked', taskId, silence: party.silence, opinion: null });
}

function change(u: Unfolding, stage: string, party: string, change: Partial<PartyStanding>): void {
  const before = u.dossier.parties[stage]?.[party] ?? { state: 'asked', taskId: null, silence: 'escalate', opinion: null };
  u.tell({ kind: 'party-changed', stage, party, standing: { ...before, ...change } });
}

const needsOf: Record<Verdict, Ability['needs']> = {
  concur: [],
  concurWithConditions: ['conditions'],
  object: ['reasons'],
  needInfo: ['comment'],
  notCompetent: ['comment'],
};

/** The verdicts that a body, or its head after an escalation, may give. */
export function verdictsOn(world: World, dossier: Dossier, task: Task): Ability[] {
  const stage = stageOf(world, task.stage, 'concurrence');
  return (Object.keys(needsOf) as Verdict[]).flatMap((verdict): Ability[] => {
    if (verdict !== 'needInfo') return [can(verdict, needsOf[verdict])];
    if (!stage.needInfo || task.kind !== 'opinion') return [];
    return [
      { ...can(verdict, needsOf[verdict]), why: questionsLeft(world, dossier, task, stage.needInfo) ? null : 'send-backs-exhausted' },
    ];
  });
}

function questionsLeft(world: World, dossier: Dossier, task: Task, asking: string): boolean {
  const asked = Object.values(dossier.tasks).filter((one) => one.kind === 'supplement' && one.party === task.party && one.stage === asking);
  return asked.length < stageOf(world, asking, 'applicant').maxVisits;
}

export const opinionTask: TaskRule = {
  abilities: verdictsOn,
  act(u, task, act, actor) {
    if (act.action === 'needInfo') return askForInformation(u, task, act);
    giveOpinion(u, task, act, actor);
  },
  expire: fallSilent,
};

/** The applicant answers this body's question; its clock stands, the others' run on. */
function askForInformation(u: Unfolding, task: Task, act: Act): void {
  const key = stageOf(u.world, task.stage, 'concurrence').needInfo!;
  u.tell({ kind: 'task-suspended', taskId: task.id });
  pause(u, task.clockId, 'applicant');
  change(u, task.stage, task.party!, { state: 'waiting-for-info' });
  const about = {
    returnTo: { stage: task.stage, party: task.party! },
    comment: act.comment ?? '',
    reasons: act.reasons ?? [],
    ...(act.flagged ? { flagged: act.flagged } : {}),
    ...(act.notes ? { notes: act.notes } : {}),
  };
  askApplicant(u, stageOf(u.world, key, 'applicant'), key, about, task.party);
}

/** The applicant has answered a body's question: its clock goes on with what remained; bodies whose facts changed are asked again. */
export function informed(u: Unfolding, party: string): void {
  const key = u.dossier.stage;
  const standing = u.dossier.parties[key]?.[party];
  if (standing?.state === 'waiting-for-info' && standing.taskId) {
    u.tell({ kind: 'task-resumed', taskId: standing.taskId });
    resume(u, u.dossier.tasks[standing.taskId]!.clockId);
    change(u, key, party, { state: 'asked' });
  }
  askChangedAgain(u);
}

/** While the concurrence is under way: bodies that have answered about facts which have changed since. */
export function askChangedAgain(u: Unfolding): void {
  const key = u.dossier.stage;
  const stage = u.world.definition.stages[key];
  if (stage?.kind !== 'concurrence') return;
  guarded(u, () => {
    const selected = selectedParties(u, stage, key);
    dismissOthers(u, key, selected);
    for (const name of selected) {
      const standing = u.dossier.parties[key]?.[name];
      if (wasNeverAsked(standing) || (standing?.state === 'answered' && mustBeAsked(u, stage, key, name))) ask(u, stage, key, name);
    }
    finishWhenHeard(u, key);
  });
}

/** A concurrence already passed whose opinions rest on facts that have changed since, or which now concerns a body that was never asked. */
export function concurrenceToAskAgain(u: Unfolding): string | null {
  return Object.keys(u.dossier.parties).find((key) => isStale(u, key)) ?? null;
}

function isStale(u: Unfolding, key: string): boolean {
  const stage = stageOf(u.world, key, 'concurrence');
  if (stage.reask === 'none') return false;
  return selectedParties(u, stage, key).some((name) => {
    const standing = u.dossier.parties[key]?.[name];
    return wasNeverAsked(standing) || (standing?.opinion && standing.opinion.readsHash !== readsHash(u.dossier, stage.parties[name]!));
  });
}

/** A body, or its head in an escalation, gives its word. */
export function giveOpinion(u: Unfolding, task: Task, act: Act, actor: Actor): void {
  const verdict = act.action as Opinion['verdict'];
  completeTask(u, task, act, actor);
  for (const other of openTasks(u, (one) => one.stage === task.stage && (one.about.taskId === task.id || one.id === task.about.taskId)))
    endTask(u, other, 'answered-elsewhere');
  hear(u, task, {
    verdict,
    conditions: act.conditions ?? [],
    reasons: act.reasons ?? [],
    comment: act.comment ?? null,
    deemed: false,
    by: actor.kind === 'system' ? null : actor.person,
  });
}

function hear(u: Unfolding, task: Task, said: Pick<Opinion, 'verdict' | 'conditions' | 'reasons' | 'comment' | 'deemed' | 'by'>): void {
  const stage = stageOf(u.world, task.stage, 'concurrence');
  const party = stage.parties[task.party!]!;
  const opinion: Opinion = {
    party: task.party!,
    agency: task.agency!,
    voice: party.voice,
    secret: party.secret,
    readsHash: readsHash(u.dossier, party),
    at: u.at,
    ...said,
  };
  u.tell({ kind: 'opinion-given', stage: task.stage, opinion });
  change(u, task.stage, task.party!, { state: 'answered', opinion });
  guarded(u, () => finishWhenHeard(u, task.stage));
}

/** The due of a body has passed: its silence speaks by the rule, or its head is called. */
function fallSilent(u: Unfolding, task: Task): void {
  const party = partyOf(u, task);
  if (party.silence !== 'escalate') {
    endTask(u, task, 'silent');
    return hear(u, task, { verdict: party.silence, conditions: [], reasons: [], comment: null, deemed: true, by: null });
  }
  change(u, task.stage, task.party!, { state: 'escalated' });
  openTask(u, {
    kind: 'escalation',
    stage: task.stage,
    party: task.party,
    agency: task.agency,
    role: 'head',
    due: headsTerm,
    rungs: enforcedLadder(['1wd']),
    about: { taskId: task.id },
  });
}

/** The head too stayed silent: the stage ends overdue, and the next body decides with what there is. */
export function endOverdue(u: Unfolding, task: Task): void {
  guarded(u, () => leave(u, 'overdue', heard(u, task.stage, 'overdue')));
}

const partyOf = (u: Unfolding, task: Task): Party => stageOf(u.world, task.stage, 'concurrence').parties[task.party!]!;

function finishWhenHeard(u: Unfolding, key: string): void {
  if (u.dossier.stage !== key || u.destination) return;
  const stage = stageOf(u.world, key, 'concurrence');
  const asked = Object.values(u.dossier.parties[key] ?? {}).filter((standing) => standing.state !== 'unasked');
  const vetoed = stage.early === 'on-veto' && asked.some(({ opinion }) => opinion?.voice === 'veto' && opinion.verdict === 'object');
  if (!vetoed && asked.some((standing) => standing.state !== 'answered')) return;
  const opinions = viewsOf(u, key);
  const outcome = Object.entries(stage.outcome).find(([, rule]) => evaluateBoolean(rule, scopeOf(u, opinions)));
  if (!outcome) throw new UndecidableRule('no-outcome-holds', `stages.${key}.outcome`);
  leave(u, outcome[0], heard(u, key, outcome[0]));
}

/** What later stages see: outcome, merged conditions, and each opinion. */
function heard(u: Unfolding, key: string, outcome: string): Record<string, unknown> {
  const opinions = viewsOf(u, key);
  return { outcome, conditions: [...new Set(opinions.flatMap((opinion) => opinion.conditions))], opinions };
}

/** In the order of the definition, however the dossier was kept meanwhile. */
function viewsOf(u: Unfolding, key: string): OpinionView[] {
  const standings = u.dossier.parties[key] ?? {};
  const inOrder = Object.keys(stageOf(u.world, key, 'concurrence').parties).flatMap((party) => standings[party] ?? []);
  return inOrder.flatMap(({ state, opinion }) =>
    state === 'unasked' || !opinion
      ? []
      : [
          {
            party: opinion.party,
            agency: opinion.agency,
            voice: opinion.voice,
            verdict: opinion.verdict,
            conditions: opinion.conditions,
            reasons: opinion.reasons,
            deemed: opinion.deemed,
          },
        ],
  );
}

/** The place of a reason that a body may cite. */
export function refuseUnknownReasons(world: World, reasons: readonly string[]): void {
  const known = new Set(world.definition.reasons.map((reason) => reason.code));
  const unknown = reasons.filter((code) => !known.has(code));
  if (unknown.length > 0)
    throw new Refusal(
      'reason-unknown',
      { reasons: unknown.join(', ') },
      unknown.map((code) => ({ pointer: '/reasons', code: 'reason-unknown', details: { reason: code } })),
    );
}
