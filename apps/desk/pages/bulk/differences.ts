/** Which columns a table of several cases needs: only those in which they differ. */
import type { Compared } from '#contracts/http/alike';
import { isObject, valueAt } from '#domain/definition/fields/paths';
import type { Definition, Field, Inquiry, Text } from '#domain/definition/schema';

/** Of a case: an answer, a part of what a register said, or whether a document was sent. */
export type Column =
  | { of: 'answer'; key: string; field: Field }
  | { of: 'register'; key: string; as: string; part: string; use: string }
  | { of: 'document'; key: string; title: Text };

type Case = Pick<Compared, 'form' | 'facts' | 'evidence'>;

export interface Differences {
  columns: Column[];
  /** How many answers are the same in all. */
  same: number;
}

/** In the order of the form, then of the registers, then of the documents. */
export function differencesIn(definition: Definition, cases: readonly Case[]): Differences {
  const columns = [...answersIn(definition), ...registersIn(definition, cases), ...documentsIn(definition)];
  const given = columns.filter((column) => cases.some((one) => valueIn(one, column) !== undefined));
  const differing = given.filter((column) => new Set(cases.map((one) => JSON.stringify(valueIn(one, column) ?? null))).size > 1);
  return { columns: differing, same: given.length - differing.length };
}

/** What stands in a column; a document is there or not. */
export function valueIn({ form, facts, evidence }: Case, column: Column): unknown {
  switch (column.of) {
    case 'answer':
      return valueAt(form, column.key);
    case 'register':
      return partsOf(facts[column.as])[column.part];
    case 'document':
      return evidence.includes(column.key) || undefined;
  }
}

const answersIn = ({ form }: Definition): Column[] =>
  form.pages
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type !== 'note')
    .map((field) => ({ of: 'answer', key: field.key, field }));

function registersIn({ stages }: Definition, cases: readonly Case[]): Column[] {
  const asked = Object.values(stages).flatMap((stage): Inquiry[] => (stage.kind === 'auto' ? stage.inquiries : []));
  return asked.flatMap(({ use, as }) =>
    [...new Set(cases.flatMap(({ facts }) => Object.keys(partsOf(facts[as]))))].map(
      (part): Column => ({ of: 'register', key: `${as}.${part}`, as, part, use }),
    ),
  );
}

const documentsIn = ({ evidence }: Definition): Column[] => evidence.map(({ key, title }) => ({ of: 'document', key, title }));

const partsOf = (answer: unknown): Record<string, unknown> =>
  isObject(answer) ? Object.fromEntries(Object.entries(answer).filter(([, value]) => !isObject(value))) : {};
