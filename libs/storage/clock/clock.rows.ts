import type { Dossier } from '#domain/dossier/dossier';

export const clockColumns = {
  dossier_id: 'uuid',
  id: 'text',
  key: 'text',
  purpose: 'text',
  next_at: 'timestamptz',
  rung: 'text',
  due_at: 'timestamptz',
  calendar: 'text',
  province: 'text',
  agency: 'text',
  unit_type: 'text',
} as const;
export type ClockRow = Record<keyof typeof clockColumns, unknown> & { id: string };

/** The clocks that run: what strikes next, and which closures touch it. */
export const clockRows = (dossier: Dossier): ClockRow[] =>
  Object.values(dossier.clocks)
    .filter((clock) => clock.state === 'running')
    .map((clock) => ({
      dossier_id: dossier.id,
      id: clock.id,
      key: clock.key,
      purpose: clock.purpose.of,
      next_at: clock.next?.at ?? null,
      rung: clock.next?.rung ?? null,
      due_at: clock.dueAt,
      calendar: clock.calendar,
      province: clock.scope.province ?? null,
      agency: clock.scope.agency ?? null,
      unit_type: clock.scope.unitType ?? null,
    }));
