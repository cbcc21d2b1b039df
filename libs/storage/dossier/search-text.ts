import type { Definition, Field, FieldType } from '#domain/definition/schema';
import type { Dossier } from '#domain/dossier/dossier';
import { foldForSearch } from '#domain/text/fold';

const words: ReadonlySet<FieldType> = new Set(['text', 'longText', 'address', 'choice']);

/** What a search finds a dossier by: its code, its service, and the words of its form that are not sensitive. */
export function searchTextOf(dossier: Dossier, definition: Definition): string {
  const fields = definition.form.pages
    .flatMap((page) => page.fields)
    .filter((field) => words.has(field.type) && field.dataClass !== 'sensitive');
  const said = fields.map((field) => textAt(dossier.form, field));
  return foldForSearch([dossier.trackingCode, definition.title.fa, definition.title.en ?? '', ...said].filter(Boolean).join(' ')).slice(
    0,
    4000,
  );
}

function textAt(form: Record<string, unknown>, field: Field): string {
  let value: unknown = form;
  for (const part of field.key.split('.'))
    value = value && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined;
  if (typeof value === 'string') return value;
  const text = value && typeof value === 'object' ? (value as { text?: unknown }).text : undefined;
  return typeof text === 'string' ? text : '';
}
