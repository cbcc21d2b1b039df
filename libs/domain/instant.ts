/** A moment: UTC, ISO 8601 with milliseconds (`2026-12-01T20:30:00.000Z`), so that text order is time order. */
export type Instant = string;

/** A day without a time: `2026-12-01`, Gregorian. Calendars are a view. */
export type IsoDate = string;

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();
export const millisecondsOf = (instant: Instant): number => Date.parse(instant);
export const earliest = (instants: readonly (Instant | null | undefined)[]): Instant | null =>
  instants.reduce<Instant | null>((first, at) => (at && (!first || at < first) ? at : first), null);
