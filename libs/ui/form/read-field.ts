import type { Field, FieldType } from '#domain/definition/schema';
import { joinDate } from '#ui/format/date-parts';

/** What a form brought: every name may stand several times. */
export interface Given {
  /** Trimmed; empty where nothing came. */
  text(name: string): string;
  all(name: string): readonly string[];
}

/** How the controls of each type come back as one answer, as typed; the api says what is wrong with it. Empty where nothing was answered. */
const readers: Record<FieldType, (given: Given, name: string, field: Field) => unknown> = {
  text: one,
  longText: one,
  number: one,
  money: one,
  boolean: one,
  choice: one,
  nationalId: one,
  legalId: one,
  mobile: one,
  landline: one,
  email: one,
  postalCode: one,
  iban: one,
  billId: one,
  plate: one,
  place: one,
  choices: (given, name) => [...given.all(name)],
  date: (given, name) => joinDate({ day: given.text(`${name}-day`), month: given.text(`${name}-month`), year: given.text(`${name}-year`) }),
  address: (given, name) =>
    filled({ text: given.text(`${name}-text`), city: given.text(`${name}-city`), postalCode: given.text(`${name}-postalCode`) }),
  point: (given, name) => filled({ lat: given.text(`${name}-lat`), lon: given.text(`${name}-lon`) }),
  // A file is taken in before the answers are read; what is kept stands in a hidden input.
  file: one,
  group: () => undefined,
  note: () => undefined,
};

/** The answer to a field whose controls are named `name`; undefined for what is no question of its own. */
export const readField = (given: Given, field: Field, name = field.key): unknown => readers[field.type](given, name, field);

function one(given: Given, name: string): string {
  return given.text(name);
}

/** Only the parts that were filled in; empty text where none was. */
function filled(parts: Record<string, string>): Record<string, string> | '' {
  const written = Object.entries(parts).filter(([, value]) => value !== '');
  return written.length > 0 ? Object.fromEntries(written) : '';
}
