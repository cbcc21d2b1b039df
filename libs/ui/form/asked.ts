import type { Dossier } from '#contracts/http/dossier';
import type { Task } from '#contracts/http/task';
import { isObject, isOpen } from '#domain/definition/fields/paths';
import type { Definition, Field } from '#domain/definition/schema';

export interface Asked {
  tasks: readonly Task[];
  /** Whether everything is open, because nobody said what in particular. */
  all: boolean;
  fields: readonly Field[];
  documents: Definition['evidence'];
  /** Words to one field or document each, by its key. */
  notes: Readonly<Record<string, string>>;
}

/** The questioned parts; where an officer named none, or the stage opens all, the whole form. Null when nothing is asked. */
export function askedOf({ dossier, definition }: { dossier: Pick<Dossier, 'tasks'>; definition: Definition }): Asked | null {
  const tasks = dossier.tasks.filter(({ kind, closedAt }) => kind === 'supplement' && closedAt === null);
  if (tasks.length === 0) return null;
  const all = tasks.some((task) => isWholeOpen(task, definition));
  const flagged = tasks.flatMap(({ about }) => (Array.isArray(about.flagged) ? about.flagged.map(String) : []));
  const questions = fieldsOf(definition);
  return {
    tasks,
    all,
    fields: all
      ? questions
      : questions.filter(({ key }) => isOpen(flagged, key) || flagged.some((path) => path.replace(/^form\./, '').startsWith(`${key}.`))),
    notes: Object.fromEntries(tasks.flatMap(({ about }) => notesIn(about.notes))),
    documents: all ? definition.evidence : definition.evidence.filter(({ key }) => flagged.includes(key)),
  };
}

/** Officers name a field by its path in the form or by its key alone. */
const notesIn = (notes: unknown): [string, string][] =>
  isObject(notes) ? Object.entries(notes).map(([path, text]) => [path.replace(/^form\./, ''), String(text)]) : [];

function isWholeOpen({ about, stage: key }: Task, { stages }: Definition): boolean {
  const stage = stages[key];
  return !Array.isArray(about.flagged) || (stage?.kind === 'applicant' && stage.edit === 'all');
}

export const fieldsOf = ({ form }: Definition): Field[] => form.pages.flatMap(({ fields }) => fields).filter(({ type }) => type !== 'note');
