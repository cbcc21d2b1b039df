import type { IsoDate } from '#domain/instant';
import type { AwayDays } from '#storage/overview/load.repository';

/** People are listed by name, in the order of the Persian alphabet. */
export const byName = new Intl.Collator('fa');

/** A person's absence under way or next; null where none is known. */
export function awayOf(away: readonly AwayDays[], person: string, today: IsoDate) {
  const absence = away.find((one) => one.person === person);
  return absence ? { id: absence.id, from: absence.from, to: absence.to, now: absence.from <= today } : null;
}
