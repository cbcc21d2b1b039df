/** What a paper says, in the words and digits that are printed: templates only place it. */

import { localDate } from '#domain/calendar/local';
import type { Definition, Field, Text } from '#domain/definition/schema';
import type { Dossier } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { toPersianDigits } from '#domain/text/digits';
import { dateWords, moneyWords, paperDate } from '#domain/text/words';

export interface PaperContent {
  issuer: string;
  /** The service's title. */
  service: string;
  /** ASCII, as it is stored: `culture-markazi/1405/00012`. */
  number: string;
  issuedOn: string;
  validUntil: string | null;
  holder: string;
  trackingCode: string;
  signer: { name: string; post: string };
  /** By field key, as printed. */
  form: Record<string, string>;
  facts: { label: string; value: string }[];
  conditions: string[];
  legal: string[];
  /** What the dossier came to, and the words of whoever decided. */
  outcome: string;
  reply: string;
  /** True in a demo installation: the paper says that it is only an example. */
  sample: boolean;
}

export interface PaperSources {
  definition: Definition;
  dossier: Dossier;
  conditions: readonly string[];
  validUntil: string | null;
  number: string;
  at: Instant;
  issuer: Text;
  holder: string;
  signer: { name: string; post: Text };
  placeTitle: (place: string) => Text;
  reply: string;
  sample: boolean;
}

export function paperContent(sources: PaperSources): PaperContent {
  const { definition, dossier, placeTitle } = sources;
  const fields = definition.form.pages.flatMap((page) => page.fields);
  const shown = fields.flatMap((field): { field: Field; value: string }[] => {
    const value = printed(field, valueAt(dossier.form, field.key), placeTitle);
    return value === null ? [] : [{ field, value }];
  });
  return {
    issuer: sources.issuer.fa,
    service: definition.title.fa,
    number: sources.number,
    issuedOn: paperDate(localDate(sources.at)),
    validUntil: sources.validUntil && paperDate(sources.validUntil),
    holder: sources.holder,
    trackingCode: grouped(dossier.trackingCode),
    signer: { name: sources.signer.name, post: sources.signer.post.fa },
    form: Object.fromEntries(shown.map(({ field, value }) => [field.key, value])),
    facts: [
      ...shown.filter(({ field }) => isPrinted(field)).map(({ field, value }) => ({ label: field.title.fa, value })),
      ...found(definition, dossier, placeTitle),
    ],
    conditions: sources.conditions.map(toPersianDigits),
    legal: definition.legal.map(({ title }) => title.fa),
    outcome: outcomeOf(definition, dossier),
    reply: sources.reply,
    sample: sources.sample,
  };
}

/** What anybody who holds the paper may see of it when verifying: public fields, and the holder's name half hidden. */
export function publicFacts({
  definition,
  dossier,
  holder,
  placeTitle,
}: Pick<PaperSources, 'definition' | 'dossier' | 'holder' | 'placeTitle'>): {
  holder: string;
  fields: { key: string; title: Text; value: string }[];
} {
  const open = definition.form.pages
    .flatMap((page) => page.fields)
    .filter(({ dataClass }) => dataClass === 'public')
    .flatMap((field) => {
      const value = printed(field, valueAt(dossier.form, field.key), placeTitle);
      return value === null ? [] : [{ key: field.key, title: field.title, value }];
    });
  return { holder: masked(holder), fields: open };
}

/** «آرش نمونه‌پور» as «آ… ن…». */
const masked = (name: string): string =>
  name
    .split(' ')
    .map((part) => `${part.slice(0, 1)}…`)
    .join(' ');

/** Sensitive answers, long texts and account numbers are no matter for a paper that is shown around. */
const unprinted: ReadonlySet<Field['type']> = new Set(['longText', 'file', 'group', 'note', 'point', 'iban', 'nationalId']);
const isPrinted = (field: Field): boolean => field.dataClass !== 'sensitive' && !unprinted.has(field.type);

/** Values that staff brought in on site: the meter's number, the diameter. */
function found(definition: Definition, dossier: Dossier, placeTitle: PaperSources['placeTitle']): PaperContent['facts'] {
  return Object.entries(definition.stages).flatMap(([key, stage]) => {
    if (stage.kind !== 'inspection') return [];
    const facts = dossier.facts[key];
    if (facts === null || typeof facts !== 'object') return [];
    return stage.checklist.filter(isPrinted).flatMap((field) => {
      const value = printed(field, valueAt(facts as Record<string, unknown>, field.key), placeTitle);
      return value === null || field.type === 'boolean' ? [] : [{ label: field.title.fa, value }];
    });
  });
}

function outcomeOf(definition: Definition, dossier: Dossier): string {
  const stage = definition.stages[dossier.stage];
  const target = stage && stage.kind !== 'end' ? stage.next.ok : undefined;
  return (target ? definition.stages[target]?.label.fa : undefined) ?? definition.title.fa;
}

/** As people read it; null when there is nothing to print. */
function printed(field: Field, value: unknown, placeTitle: PaperSources['placeTitle']): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value))
    return value
      .map((one) => printed(field, one, placeTitle))
      .filter((one) => one !== null)
      .join('، ');
  switch (field.type) {
    case 'boolean':
      return value ? 'بله' : 'خیر';
    case 'money':
      return moneyWords(Number(value)).fa;
    case 'date':
      return dateWords(String(value)).fa;
    case 'place':
      return placeTitle(String(value)).fa;
    case 'choice':
    case 'choices':
      return optionTitle(field, String(value));
    case 'address':
      return typeof value === 'object' && 'text' in value ? toPersianDigits(String(value.text)) : null;
    case 'email':
    case 'iban':
      return String(value);
    default:
      return typeof value === 'object' ? null : toPersianDigits(String(value));
  }
}

function optionTitle(field: Field, value: string): string {
  const option = field.options?.find((one) => typeof one !== 'string' && one.value === value);
  return option && typeof option !== 'string' ? option.title.fa : toPersianDigits(value);
}

const valueAt = (form: Record<string, unknown>, key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (at !== null && typeof at === 'object' ? Reflect.get(at, part) : undefined), form);

/** 4821 0735 9162 */
const grouped = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');
