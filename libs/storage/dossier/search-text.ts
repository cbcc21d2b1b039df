import type { Definition, Field, FieldType } from '#domain/definition/schema';
import type { Dossier } from '#domain/dossier/dossier';
import { type IdentifierKind, identifiers } from '#domain/identifiers/identifiers';
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

/** Numbers that name something, as people answered them: `billId:12345678`. In groups too; of each at most so many. */
export function identifiersOf(dossier: Dossier, definition: Definition): string[] {
  const found = definition.form.pages.flatMap((page) => identifiersIn(page.fields, dossier.form));
  return [...new Set(found)].slice(0, mostIdentifiers);
}

const mostIdentifiers = 50;

function identifiersIn(fields: readonly Field[], form: unknown): string[] {
  return fields.flatMap((field) => {
    const answer = valueAt(form, field.key);
    const answers = Array.isArray(answer) ? answer : [answer];
    if (field.fields) return answers.flatMap((one) => identifiersIn(field.fields ?? [], one));
    if (!isIdentifier(field.type)) return [];
    const { type } = field;
    return answers.flatMap((one) => (typeof one === 'string' && one ? [`${type}:${identifiers[type].normalise(one) ?? one}`] : []));
  });
}

const isIdentifier = (type: FieldType): type is FieldType & IdentifierKind => type in identifiers;

function textAt(form: Record<string, unknown>, field: Field): string {
  const value = valueAt(form, field.key);
  if (typeof value === 'string') return value;
  const text = value && typeof value === 'object' ? (value as { text?: unknown }).text : undefined;
  return typeof text === 'string' ? text : '';
}

const valueAt = (root: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((value, part) => (value && typeof value === 'object' ? Reflect.get(value, part) : undefined), root);
