import { localDate } from '#domain/calendar/local';
import { parseForm } from '#domain/definition/fields/form';
import { putAt, valueAt } from '#domain/definition/fields/paths';
import { fieldsOf } from '#domain/definition/fields/record';
import type { Applicant } from '#domain/dossier/dossier';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { type FieldRefusal, Refusal } from '#domain/refusal';
import type { DraftEntity } from '#storage/draft/draft.entity';
import { parseFiling } from '../dossiers/intake';
import type { KnownFile } from '../files/files.reader';

export interface DraftToRead {
  draft: DraftEntity;
  world: World;
  at: Instant;
  /** For whom it is. */
  applicant: Applicant;
  files: ReadonlyMap<string, KnownFile>;
}

/**
 * A draft as it would be filed now: each answer in its plain form where it can be read, as typed where not, and all that
 * would be refused. Answers to questions that are not asked just now stay stored and are left out; answers to questions
 * that the service no longer asks, too.
 */
export function readDraft({ draft, world, at, applicant, files }: DraftToRead): { form: Record<string, unknown>; errors: FieldRefusal[] } {
  const { definition, directory } = world;
  const typed: Record<string, unknown> = {};
  for (const { key } of fieldsOf(definition)) {
    const value = valueAt(draft.form, key);
    if (value !== undefined) putAt(typed, key, value);
  }
  const parsed = parseForm({
    definition,
    form: typed,
    applicant,
    today: localDate(at),
    facts: {},
    places: directory.places,
    files: new Set(files.keys()),
  });
  const { hidden, wrong } = sorted(parsed.errors ?? []);
  const read = parsed.form ?? parsed.readable;
  const form: Record<string, unknown> = {};
  for (const { key } of fieldsOf(definition)) {
    const pointer = pointerTo(key);
    if (hidden.has(pointer)) continue;
    const value = wrong.some((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
      ? valueAt(typed, key)
      : valueAt(read, key);
    if (value !== undefined) putAt(form, key, value);
  }
  return { form, errors: refusedIfFiled({ world, at, applicant, form, evidence: draft.evidence, files }) };
}

const pointerTo = (key: string): string => `/form/${key.replaceAll('.', '/')}`;

function sorted(errors: readonly FieldRefusal[]): { hidden: Set<string>; wrong: FieldRefusal[] } {
  return {
    hidden: new Set(errors.filter(({ code }) => code === 'field-hidden').map(({ pointer }) => pointer)),
    wrong: errors.filter(({ code }) => code !== 'field-hidden'),
  };
}

function refusedIfFiled(filing: Parameters<typeof parseFiling>[0]): FieldRefusal[] {
  try {
    parseFiling(filing);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return [...error.errors];
    throw error;
  }
}
