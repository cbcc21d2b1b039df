/** News owed to people: a moment and codes, never a sentence. */
import { owe } from './errands';
import type { Unfolding } from './unfolding';

/** Tells the applicant of a moment, if the definition or the moment's own importance asks for it. */
export function tellApplicant(u: Unfolding, moment: string, details: Record<string, string> = {}): void {
  const channels = u.world.definition.notify[moment];
  if (channels) owe(u, { kind: 'notice', moment, to: 'applicant', channels: [...channels], details });
  if (u.world.subscribed?.has(moment)) owe(u, { kind: 'webhook', moment });
}

/** Reminders, money and revocations are told even where a definition forgot them. */
export function tellApplicantAlways(u: Unfolding, moment: string, details: Record<string, string> = {}): void {
  owe(u, {
    kind: 'notice',
    moment,
    to: 'applicant',
    channels: u.world.definition.notify[moment] ? [...u.world.definition.notify[moment]] : ['sms', 'inapp'],
    details,
  });
}

export function tellWhoHas(u: Unfolding, taskId: string, moment: string): void {
  owe(u, { kind: 'notice', moment, to: { taskId }, channels: ['inapp'], details: { taskId } });
}

export function tellHeadOf(u: Unfolding, agency: string, moment: string, details: Record<string, string>): void {
  owe(u, { kind: 'notice', moment, to: { headOf: agency }, channels: ['inapp'], details });
}
