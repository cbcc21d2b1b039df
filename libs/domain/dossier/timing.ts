/** The clocks of a dossier: armed, stopped and held with what they measure. */

import type { CalendarScope, Clock, ClockPurpose, Rung } from '#domain/clocks/clock';
import { ladders, rungKeys } from '#domain/clocks/ladder';
import { pauseClock, redateClock, resumeClock, startClock, stopClock } from '#domain/clocks/transitions';
import type { ClockRule, Duration, PauseCause } from '#domain/definition/schema';
import type { Dossier } from './dossier';
import { holderOf } from './holder';
import type { Unfolding } from './unfolding';

/** The universal floor: every executive body answers in writing within three months (Administrative Justice Court Act, art. 16 note 4). */
const universalFloor: ClockRule = { budget: '90d', starts: 'submitted', pauses: [], ladder: 'standard', onExpiry: 'escalate' };

export function clockRulesOf(u: Unfolding): Record<string, ClockRule> {
  const rules = u.world.definition.clocks;
  return rules.statutory ? rules : { statutory: universalFloor, ...rules };
}

export function arm(u: Unfolding, key: string, purpose: ClockPurpose, budget: Duration, rungs: Rung[], agency: string | null): string {
  const id = u.idOf('clock');
  const calendar = u.world.definition.calendar;
  u.tell({
    kind: 'clock-started',
    clock: startClock({ id, key, purpose, budget, calendar, scope: scopeOf(u, agency), rungs, at: u.at }, u.world.calendars),
  });
  return id;
}

/** Which closures touch a body's clocks. */
function scopeOf(u: Unfolding, agencyKey: string | null): CalendarScope {
  const agency = agencyKey ? u.world.directory.agencies.get(agencyKey) : undefined;
  return agency ? { ...(agency.province ? { province: agency.province } : {}), agency: agency.key, unitType: agency.unitType } : {};
}

const live = (clock: Clock) => clock.state === 'running' || clock.state === 'paused';

export function stop(u: Unfolding, clockId: string | null, why: string): void {
  const clock = clockId ? u.dossier.clocks[clockId] : undefined;
  if (!clock || !live(clock)) return;
  const late =
    (clock.dueAt !== null && clock.dueAt < u.at) || clock.struck.includes(rungKeys.expiry) || clock.struck.includes(rungKeys.due);
  u.tell({ kind: 'clock-stopped', clock: stopClock(clock, u.at, late ? 'breached' : 'met', why, u.world.calendars), why });
}

export function pause(u: Unfolding, clockId: string | null, why: string): void {
  const clock = clockId ? u.dossier.clocks[clockId] : undefined;
  if (clock?.state === 'running') u.tell({ kind: 'clock-paused', clock: pauseClock(clock, u.at, why, u.world.calendars), why });
}

export function resume(u: Unfolding, clockId: string | null): void {
  const clock = clockId ? u.dossier.clocks[clockId] : undefined;
  if (clock?.state === 'paused') u.tell({ kind: 'clock-resumed', clock: resumeClock(clock, u.at, u.world.calendars) });
}

/** Starts the whole-dossier clocks that begin at this moment. */
export function startDossierClocks(u: Unfolding, moment: 'submitted' | 'accepted'): void {
  const begun = new Set(
    Object.values(u.dossier.clocks)
      .filter((clock) => clock.purpose.of === 'dossier')
      .map((clock) => clock.key),
  );
  for (const [key, rule] of Object.entries(clockRulesOf(u))) {
    if (rule.starts !== moment || begun.has(key)) continue;
    arm(u, key, { of: 'dossier' }, rule.budget, ladders[rule.ladder](rule.budget), u.dossier.agency);
  }
}

/** A closure was announced or lifted: running clocks get the date that the calendar now gives. */
export function redate(u: Unfolding, calendar: string, why: string): void {
  for (const clock of Object.values(u.dossier.clocks)) {
    if (clock.calendar !== calendar || clock.state !== 'running') continue;
    const redated = redateClock(clock, u.at, why, u.world.calendars);
    if (redated.dueAt !== clock.dueAt || redated.next?.at !== clock.next?.at)
      u.tell({ kind: 'clock-redated', clock: redated, before: clock.dueAt, why });
  }
}

/** Whole-dossier clocks stand still while somebody else has the turn, as their rule allows. */
export function holdOrRelease(u: Unfolding): void {
  if (u.dossier.lifecycle === 'closed') return;
  const causes = causesNow(u.world.definition.stages[u.dossier.stage]?.kind, u.dossier);
  const rules = clockRulesOf(u);
  for (const clock of Object.values(u.dossier.clocks)) {
    if (clock.purpose.of !== 'dossier') continue;
    const pauses: readonly PauseCause[] = rules[clock.key]?.pauses ?? [];
    const cause = pauses.find((one) => causes.has(one));
    if (cause) pause(u, clock.id, cause);
    else resume(u, clock.id);
  }
}

function causesNow(stage: string | undefined, dossier: Dossier): Set<PauseCause> {
  const causes = new Set<PauseCause>();
  if (stage === 'payment') causes.add('payment');
  else if (holderOf(dossier).kind === 'applicant') causes.add('applicant');
  if (stage === 'concurrence') causes.add('other-body');
  if (stage === 'auto') causes.add('register');
  return causes;
}
