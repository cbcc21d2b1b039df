/** How much of a dossier somebody may see. */
import type { Definition } from '#domain/definition/schema';
import type { Dossier, Task } from '#domain/dossier/dossier';
import { agenciesOf, type Caller, isOperator, isServing } from '../identity/caller';

export type Sight =
  | { as: 'applicant' }
  /** The agency that answers for it: everything. */
  | { as: 'owner' }
  /** A body that was asked: its own work, and of the form only what it reads. */
  | { as: 'asked'; agencies: ReadonlySet<string>; reads: readonly string[] }
  /** The installation's operator, who mends: the course of things without the citizen's data. */
  | { as: 'operator' };

/** Null: to this caller the dossier does not exist. */
export function sightOf(dossier: Dossier, definition: Definition, caller: Caller): Sight | null {
  if (caller.kind === 'citizen') {
    return dossier.applicant.id === caller.person || dossier.applicant.by === caller.person ? { as: 'applicant' } : null;
  }
  if (followsFor(dossier, caller)) return { as: 'applicant' };
  const agencies = new Set(agenciesOf(caller));
  if (dossier.agency && agencies.has(dossier.agency)) return { as: 'owner' };
  const own = Object.values(dossier.tasks).filter((task) => task.agency !== null && agencies.has(task.agency));
  if (own.length > 0) return { as: 'asked', agencies, reads: own.flatMap((task) => readsOf(definition, task)) };
  return isOperator(caller) ? { as: 'operator' } : null;
}

/** What somebody filed for another stays theirs to follow; what was filed at a counter is open there while its client is. */
const followsFor = ({ applicant }: Dossier, caller: Caller): boolean =>
  applicant.mandate?.counter === undefined ? applicant.by === caller.person : isServing(caller, applicant);

/** A party reads what its definition says; whoever hears an appeal reads all of it and what it is against; other work of another body sees what is public of the form. */
function readsOf(definition: Definition, task: Task): readonly string[] {
  const stage = definition.stages[task.stage];
  if (task.party && stage?.kind === 'concurrence') return stage.parties[task.party]?.reads ?? [];
  const hears = task.kind === 'appeal-review';
  const form = definition.form.pages.flatMap((page) =>
    page.fields.filter((field) => hears || field.dataClass === 'public').map((field) => `form.${field.key}`),
  );
  return hears ? [...form, 'appealOf'] : form;
}

/** Whoever hears the appeal against a decision reads the whole of what was decided. */
export const hearsAppeal = (appeal: Dossier, caller: Caller): boolean =>
  caller.kind === 'staff' &&
  Object.values(appeal.tasks).some(
    ({ kind, agency }) => kind === 'appeal-review' && agency !== null && agenciesOf(caller).includes(agency),
  );

export function maySeeTask(sight: Sight, task: Task): boolean {
  switch (sight.as) {
    case 'owner':
      return true;
    case 'applicant':
      return task.role === 'applicant' || task.kind === 'inspection';
    case 'asked':
      return task.agency !== null && sight.agencies.has(task.agency);
    case 'operator':
      return (task.agency === null && task.role !== 'applicant') || task.kind === 'repair';
  }
}

/** Of a nested value only what the paths lead to. */
export function only(paths: readonly string[], root: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const path of paths) {
    const parts = path.split('.');
    const value = parts.reduce<unknown>(
      (inner, part) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, part) : undefined),
      root,
    );
    if (value === undefined) continue;
    let target = kept;
    for (const part of parts.slice(0, -1)) {
      const inner = target[part];
      const next = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? { ...inner } : {};
      target[part] = next;
      target = next as Record<string, unknown>;
    }
    const last = parts.at(-1) ?? path;
    target[last] = value;
  }
  return kept;
}

export function formFor(sight: Sight, dossier: Dossier): Record<string, unknown> {
  if (sight.as === 'applicant' || sight.as === 'owner') return dossier.form;
  if (sight.as === 'operator') return {};
  const seen = only(sight.reads, { ...dossier.facts, form: dossier.form });
  return (seen.form ?? {}) as Record<string, unknown>;
}

/** What registers and stages brought to light: for whoever works on it. */
export function factsFor(sight: Sight, dossier: Dossier): Record<string, unknown> {
  if (sight.as === 'owner') return dossier.facts;
  if (sight.as !== 'asked') return {};
  const { form: _, ...facts } = only(sight.reads, { ...dossier.facts, form: dossier.form });
  return facts;
}
