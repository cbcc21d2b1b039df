/** Time: every deadline can be armed, and nobody is reminded before it began. */
import { parseDuration } from '#domain/calendar/duration';
import type { Duration, Stage } from '#domain/definition/schema';
import type { CheckGround } from './ground';

export function checkTime(ground: CheckGround): void {
  const { definition, find } = ground;
  const armed = (duration: Duration | undefined, at: string): void => {
    if (duration !== undefined && parseDuration(duration).amount === 0) find('deadline-not-armed', at, { duration });
  };
  checkClocks(ground, armed);
  for (const [key, stage] of Object.entries(definition.stages)) {
    for (const [part, duration] of durationsOf(stage)) armed(duration, `stages.${key}.${part}`);
    if (stage.kind === 'applicant' || stage.kind === 'payment') {
      for (const [index, remind] of stage.remind.entries()) {
        if (!isShorter(remind, stage.due)) find('reminder-too-early', `stages.${key}.remind.${index}`, { remind, due: stage.due });
      }
    }
  }
  armed(definition.after.appeal?.within, 'after.appeal.within');
  armed(definition.after.rate?.within, 'after.rate.within');
}

function checkClocks({ definition, find }: CheckGround, armed: (duration: Duration, at: string) => void): void {
  const accepts = Object.values(definition.stages).some(
    (stage) => stage.kind === 'review' && Object.values(stage.actions).some((action) => action.emits === 'accepted'),
  );
  for (const [key, clock] of Object.entries(definition.clocks)) {
    armed(clock.budget, `clocks.${key}.budget`);
    if (clock.starts === 'accepted' && !accepts) find('deadline-not-armed', `clocks.${key}.starts`, { duration: clock.budget });
    if (clock.onExpiry === 'deemed-approve' && !clock.legal) find('expiry-without-ground', `clocks.${key}.onExpiry`);
  }
}

function durationsOf(stage: Stage): [string, Duration | undefined][] {
  const found: [string, Duration | undefined][] = [];
  if ('due' in stage) found.push(['due', stage.due]);
  if (stage.kind === 'auto') {
    for (const [index, { retryFor, fallback }] of stage.inquiries.entries())
      found.push([`inquiries.${index}.retryFor`, retryFor], [`inquiries.${index}.fallback.due`, fallback?.due]);
  }
  if (stage.kind === 'decide') found.push(['override.due', stage.override?.due]);
  if (stage.kind === 'concurrence')
    for (const [name, party] of Object.entries(stage.parties)) found.push([`parties.${name}.due`, party.due]);
  if (stage.kind === 'issue') found.push(['validity.for', stage.validity?.for]);
  return found;
}

/** Roughly, in hours, where the units differ: a working day is held for a day, a working hour for three. */
const hours: Record<string, number> = { wd: 24, wh: 3, d: 24, h: 1, m: 1 / 60 };

function isShorter(left: Duration, right: Duration): boolean {
  const [one, other] = [parseDuration(left), parseDuration(right)];
  return one.amount * hours[one.unit]! < other.amount * hours[other.unit]!;
}
