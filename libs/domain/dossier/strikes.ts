/** Time passes before anything happens: every clock due by now strikes, in order, by the facts of its own instant. */

import type { Clock, ClockPurpose } from '#domain/clocks/clock';
import { rungKeys } from '#domain/clocks/ladder';
import { strikeClock } from '#domain/clocks/transitions';
import type { Instant } from '#domain/instant';
import { guarded } from './defects';
import { errandRules } from './errand-rules';
import { carryOut } from './hold';
import { divert } from './journey';
import { tellApplicantAlways, tellHeadOf, tellWhoHas } from './notices';
import { travel } from './stages';
import { taskRules } from './task-rules';
import { openTask, openTasks } from './tasks';
import { clockRulesOf, holdOrRelease, stop } from './timing';
import type { Unfolding } from './unfolding';

/** More strikes than this in one happening is a defect of ours, not a long absence. */
const mostStrikes = 20_000;

/** Strikes everything due at or before `until`, oldest first, each at its own instant. */
export function passTime(u: Unfolding, until: Instant): void {
  const { at, by } = u;
  u.by = { kind: 'system', part: 'clock' };
  for (let struck = 0, clock = nextDue(u, until); clock; clock = nextDue(u, until)) {
    if (struck++ > mostStrikes) throw new Error(`Clocks of dossier ${u.dossier.trackingCode} strike without end`);
    u.at = clock.next!.at > u.dossier.at ? clock.next!.at : u.dossier.at;
    strike(u, clock);
    travel(u);
    holdOrRelease(u);
  }
  u.at = at;
  u.by = by;
}

function nextDue(u: Unfolding, until: Instant): Clock | null {
  let next: Clock | null = null;
  for (const clock of Object.values(u.dossier.clocks)) {
    if (clock.state !== 'running' || !clock.next || clock.next.at > until) continue;
    if (!next || clock.next.at < next.next!.at) next = clock;
  }
  return next;
}

function strike(u: Unfolding, clock: Clock): void {
  const { clock: struck, rung } = strikeClock(clock, clock.next!.at, u.world.calendars);
  u.tell({ kind: 'clock-struck', clock: struck, rung });
  const purpose = struck.purpose;
  (strikeRules[purpose.of] as (u: Unfolding, clock: Clock, rung: string, purpose: ClockPurpose) => void)(u, struck, rung, purpose);
}

type StrikeRule<Of extends ClockPurpose['of']> = (
  u: Unfolding,
  clock: Clock,
  rung: string,
  purpose: Extract<ClockPurpose, { of: Of }>,
) => void;

const strikeRules: { [Of in ClockPurpose['of']]: StrikeRule<Of> } = {
  task(u, _clock, rung, { taskId }) {
    const task = u.dossier.tasks[taskId]!;
    const rule = taskRules[task.kind];
    if (rung === rungKeys.expiry && rule.expire) return rule.expire(u, task);
    if (task.role === 'applicant') return tellApplicantAlways(u, 'reminder', { stage: task.stage });
    if (rung === rungKeys.reminder || rung.startsWith('remind-')) return tellWhoHas(u, taskId, 'reminder');
    if (task.agency) tellHeadOf(u, task.agency, rung === rungKeys.due ? 'late' : 'escalated', { taskId });
    else tellWhoHas(u, taskId, 'late');
  },

  errand(u, clock, _rung, { errandId }) {
    const errand = u.dossier.errands[errandId];
    if (errand?.state === 'owed') errandRules[errand.request.kind].failed(u, errand, 'patience-over');
    stop(u, clock.id, 'patience-over');
  },

  hold(u, _clock, _rung, { taskId }) {
    carryOut(u, u.dossier.tasks[taskId]!);
  },

  charge(u, _clock, _rung, { chargeId }) {
    tellApplicantAlways(u, 'reminder', { charge: chargeId });
  },

  dossier(u, clock, rung) {
    const agency = u.dossier.agency;
    if (rung === rungKeys.expiry) return expire(u, clock);
    if (!agency) return;
    if (rung === rungKeys.reminder) tellHeadOf(u, agency, 'reminder', { clock: clock.key });
    else tellHeadOf(u, agency, rung === rungKeys.lastCall ? 'last-call' : 'escalated', { clock: clock.key });
  },
};

/** A whole-dossier clock ran out: the head is called, the law consents, or another stage takes over. */
function expire(u: Unfolding, clock: Clock): void {
  const rule = clockRulesOf(u)[clock.key];
  const target = rule?.onExpiry;
  if (!target || u.world.definition.stages[u.dossier.stage]?.kind === 'end') return;
  if (target === 'escalate') return escalate(u, clock);
  if (target === 'deemed-approve') return deemApproved(u);
  stop(u, clock.id, 'expired');
  guarded(u, () => divert(u, target, 'clock-expired'));
}

function escalate(u: Unfolding, clock: Clock): void {
  const { agency } = u.dossier;
  const open = openTasks(u, (task) => task.kind === 'escalation' && !task.about.taskId);
  if (open.length > 0) return;
  openTask(u, {
    kind: 'escalation',
    stage: u.dossier.stage,
    agency,
    role: agency ? 'head' : 'operator',
    due: '3wd',
    about: { comment: clock.key },
  });
}

/** Silence of the authority beyond the legal term counts as consent (Law on general policies of Art. 44, art. 7 bis, note 3). */
function deemApproved(u: Unfolding): void {
  const stages = Object.entries(u.world.definition.stages);
  const target =
    stages.find(([, stage]) => stage.kind === 'issue') ?? stages.find(([, stage]) => stage.kind === 'end' && stage.result === 'approved');
  if (!target) return;
  u.tell({ kind: 'fact-set', key: 'deemed', value: true });
  guarded(u, () => divert(u, target[0], 'deemed-approved'));
}
