/**
 * The kit: what each type of field accepts, keeps, promises to other systems, looks like in expressions, and an example.
 * Persian, Arabic and ASCII digits are accepted alike and kept as ASCII. Values are plain JSON.
 */
import { fromJalali } from '#domain/calendar/jalali';
import { date, list, number, record, type Shape, text, texts, tick } from '#domain/definition/expressions/shape';
import type { Field, FieldType } from '#domain/definition/schema';
import type { Place } from '#domain/dossier/world';
import { normaliseBillId } from '#domain/identifiers/bill-id';
import { normaliseIban } from '#domain/identifiers/iban';
import { normaliseLandline } from '#domain/identifiers/landline';
import { normaliseLegalId } from '#domain/identifiers/legal-id';
import { normaliseMobile } from '#domain/identifiers/mobile';
import { normaliseNationalId } from '#domain/identifiers/national-id';
import { normalisePlate } from '#domain/identifiers/plate';
import { normalisePostalCode } from '#domain/identifiers/postal-code';
import type { IsoDate } from '#domain/instant';
import { toAsciiDigits } from '#domain/text/digits';
import type { FieldCode } from './codes';

export type JsonSchema = Record<string, unknown>;
export type Answer =
  | { value: unknown; code?: undefined }
  | { code: FieldCode; details?: Record<string, string | number>; value?: undefined };

/** What an answer is held against besides the field itself; absent parts are not asked. */
export interface Known {
  places?: ReadonlyMap<string, Place> | undefined;
  files?: ReadonlySet<string> | undefined;
}

/** How a group, whose parts are fields again, reaches back into the kit. */
export type Inward<Result> = (fields: readonly Field[]) => Result;

export interface FieldRule {
  /** One answer that is there (neither absent nor empty). The rows of a group are parsed by whoever asks. */
  parse(raw: unknown, field: Field, known: Known): Answer;
  /** JSON Schema of the value, draft 2020-12. */
  schema(field: Field, inward: Inward<JsonSchema>): JsonSchema;
  /** Null: no value, only words for the reader. */
  shape(field: Field, inward: Inward<Shape>): Shape | null;
  /** A plainly invented value that passes. */
  example(field: Field, inward: Inward<Record<string, unknown>>, today: IsoDate): unknown;
}

/** A new type of field is a compile error here until it has its rule. */
export const fieldKit: { [Type in FieldType]: FieldRule } = {
  text: words(200, false, 'متن نمونه'),
  longText: words(4000, true, 'متن نمونه در چند سطر'),
  number: {
    parse: (raw) => {
      const value = numberOf(raw);
      return value === null ? { code: 'not-a-number' } : { value };
    },
    schema: (field) => ({ type: 'number', ...numericBounds(field) }),
    shape: () => number,
    example: (field) => (typeof field.min === 'number' ? field.min : 1),
  },
  money: {
    parse: (raw) => {
      const value = numberOf(raw);
      if (value === null) return { code: 'not-a-number' };
      if (!Number.isInteger(value)) return { code: 'not-whole' };
      return value < 0 ? { code: 'too-small', details: { min: 0 } } : { value };
    },
    schema: (field) => ({ type: 'integer', minimum: 0, ...numericBounds(field), description: 'Rials' }),
    shape: () => number,
    example: (field) => (typeof field.min === 'number' ? field.min : 1_000_000),
  },
  boolean: {
    parse: (raw) => {
      const value = yesOrNo(raw);
      return value === null ? { code: 'not-yes-or-no' } : { value };
    },
    schema: () => ({ type: 'boolean' }),
    shape: () => tick,
    example: () => false,
  },
  choice: {
    parse: (raw, field) =>
      optionsOf(field).includes(String(raw)) && typeof raw !== 'object' ? { value: String(raw) } : notAnOption(field),
    schema: (field) => ({ type: 'string', enum: optionsOf(field) }),
    shape: (field) => ({ ...text, options: optionsOf(field) }),
    example: (field) => optionsOf(field)[0] ?? null,
  },
  choices: {
    parse: (raw, field) => {
      const given = Array.isArray(raw) ? raw.map(String) : [String(raw)];
      const options = optionsOf(field);
      return given.every((one) => options.includes(one))
        ? { value: options.filter((option) => given.includes(option)) }
        : notAnOption(field);
    },
    schema: (field) => ({ type: 'array', items: { type: 'string', enum: optionsOf(field) }, uniqueItems: true }),
    shape: (field) => ({ ...texts, element: { ...text, type: 'string', options: optionsOf(field) } }),
    example: (field) => optionsOf(field).slice(0, 1),
  },
  date: {
    parse: (raw) => {
      const value = typeof raw === 'string' ? dateOf(raw) : null;
      return value === null ? { code: 'not-a-date' } : { value };
    },
    schema: () => ({ type: 'string', format: 'date' }),
    shape: () => date,
    example: (_field, _inward, today) => daysAfter(today, 30),
  },
  nationalId: identifier('not-a-national-id', normaliseNationalId, '^[0-9]{10}$', '0012345679'),
  legalId: identifier('not-a-legal-id', normaliseLegalId, '^[0-9]{11}$', '10380284790'),
  mobile: identifier('not-a-mobile', normaliseMobile, '^09[0-9]{9}$', '09120000001'),
  landline: identifier('not-a-landline', normaliseLandline, '^0[0-9]{10}$', '08632123456'),
  email: identifier('not-an-email', emailOf, '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', 'namuneh@example.ir'),
  postalCode: identifier('not-a-postal-code', normalisePostalCode, '^[0-9]{10}$', '3813613571'),
  iban: identifier('not-an-iban', normaliseIban, '^IR[0-9]{24}$', 'IR820540102680020817909002'),
  billId: identifier('not-a-bill-id', normaliseBillId, '^[0-9]{6,13}$', '7748317800142'),
  plate: identifier('not-a-plate', normalisePlate, '.+', '12ب345-67'),
  address: {
    parse: (raw) => {
      const given = typeof raw === 'string' ? { text: raw } : raw;
      if (!isObject(given) || Object.keys(given).some((key) => !['text', 'city', 'postalCode'].includes(key)))
        return { code: 'not-an-address' };
      const line = lineOf(given.text, 500, true);
      if (!line) return { code: 'not-an-address' };
      const value: Record<string, string> = { text: line };
      if (!isAbsent(given.city)) {
        const city = lineOf(given.city, 100, false);
        if (!city) return { code: 'not-an-address' };
        value.city = city;
      }
      if (!isAbsent(given.postalCode)) {
        const postalCode = typeof given.postalCode === 'string' ? normalisePostalCode(given.postalCode) : null;
        if (!postalCode) return { code: 'not-a-postal-code' };
        value.postalCode = postalCode;
      }
      return { value };
    },
    schema: () => ({
      type: 'object',
      properties: {
        text: { type: 'string', maxLength: 500 },
        city: { type: 'string' },
        postalCode: { type: 'string', pattern: '^[0-9]{10}$' },
      },
      required: ['text'],
      additionalProperties: false,
    }),
    shape: () =>
      record(
        'Address',
        new Map([
          ['text', text],
          ['city', text],
          ['postalCode', text],
        ]),
      ),
    example: () => ({ text: 'اراک، خیابان نمونه، کوچهٔ یکم، پلاک ۱' }),
  },
  place: {
    parse: (raw, field, { places }) => {
      if (typeof raw !== 'string' || !/^[a-z][a-z0-9-]{0,59}$/.test(raw)) return { code: 'unknown-place' };
      if (!places) return { value: raw };
      const place = places.get(raw);
      if (!place) return { code: 'unknown-place' };
      return field.level && !isOfLevel(place, field.level) ? { code: 'wrong-level', details: { level: field.level } } : { value: raw };
    },
    schema: (field) => ({ type: 'string', pattern: '^[a-z][a-z0-9-]*$', ...(field.level ? { 'x-level': field.level } : {}) }),
    shape: () => text,
    example: (field) => ({ province: 'markazi', county: 'arak', city: 'arak', zone: 'arak-1' })[field.level ?? 'county'],
  },
  point: {
    parse: (raw) => {
      if (!isObject(raw) || Object.keys(raw).some((key) => key !== 'lat' && key !== 'lon')) return { code: 'not-a-point' };
      const [lat, lon] = [numberOf(raw.lat), numberOf(raw.lon)];
      return lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180 ? { code: 'not-a-point' } : { value: { lat, lon } };
    },
    schema: () => ({
      type: 'object',
      properties: { lat: { type: 'number', minimum: -90, maximum: 90 }, lon: { type: 'number', minimum: -180, maximum: 180 } },
      required: ['lat', 'lon'],
      additionalProperties: false,
    }),
    shape: () =>
      record(
        'Point',
        new Map([
          ['lat', number],
          ['lon', number],
        ]),
      ),
    example: () => ({ lat: 34.0917, lon: 49.6892 }),
  },
  file: {
    parse: (raw, _field, { files }) => {
      if (typeof raw !== 'string' || !/^[A-Za-z0-9_-]{1,100}$/.test(raw)) return { code: 'not-a-file' };
      return files && !files.has(raw) ? { code: 'unknown-file' } : { value: raw };
    },
    schema: () => ({ type: 'string', description: 'A fileId' }),
    shape: () => text,
    example: () => 'file-example',
  },
  group: {
    parse: (raw) => (Array.isArray(raw) ? { value: raw } : { code: 'not-a-list' }),
    schema: (field, inward) => ({
      type: 'array',
      items: inward(field.fields ?? []),
      ...(field.repeat ? { minItems: field.repeat.min, maxItems: field.repeat.max } : {}),
    }),
    shape: (field, inward) => list(inward(field.fields ?? [])),
    example: (field, inward) => Array.from({ length: Math.max(1, field.repeat?.min ?? 1) }, () => inward(field.fields ?? [])),
  },
  note: {
    parse: () => ({ code: 'unknown-field' }),
    schema: () => ({ not: {} }),
    shape: () => null,
    example: () => undefined,
  },
};

/** Nothing was answered. */
export const isAbsent = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '') || (Array.isArray(raw) && raw.length === 0);

/** The values of a choice, in order. */
export const optionsOf = (field: Field): string[] =>
  (field.options ?? []).map((option) => (typeof option === 'string' ? option : option.value));

const notAnOption = (field: Field): Answer => ({ code: 'not-an-option', details: { options: optionsOf(field).join(', ') } });

function words(longest: number, lines: boolean, example: string): FieldRule {
  return {
    parse: (raw, field) => {
      const limit = field.maxLength ?? longest;
      const value = typeof raw === 'string' || typeof raw === 'number' ? lineOf(String(raw), Number.POSITIVE_INFINITY, lines) : null;
      if (value === null) return { code: 'not-text' };
      if (value.length > limit) return { code: 'too-long', details: { max: limit } };
      return field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(toAsciiDigits(value))
        ? { code: 'pattern-mismatch' }
        : { value };
    },
    schema: (field) => ({
      type: 'string',
      maxLength: field.maxLength ?? longest,
      ...(field.pattern ? { pattern: `^(?:${field.pattern})$` } : {}),
    }),
    shape: () => text,
    example: () => example,
  };
}

function identifier(code: FieldCode, normalise: (given: string) => string | null, pattern: string, example: string): FieldRule {
  return {
    parse: (raw) => {
      const value = typeof raw === 'string' || typeof raw === 'number' ? normalise(String(raw)) : null;
      return value === null ? { code } : { value };
    },
    schema: () => ({ type: 'string', pattern }),
    shape: () => text,
    example: () => example,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Trimmed text without control characters (which no database takes), or null. */
function lineOf(raw: unknown, longest: number, lines: boolean): string | null {
  if (typeof raw !== 'string') return null;
  const value = raw.normalize('NFC').replaceAll('\r\n', '\n').trim();
  const bad = lines ? /[\p{Cc}\p{Cs}]/u.test(value.replaceAll(/[\n\t]/g, '')) : /[\p{Cc}\p{Cs}]/u.test(value);
  return bad || value === '' || value.length > longest ? null : value;
}

/** `۱٬۲۰۰٫۵`, `1,200.5` or 1200.5. */
function numberOf(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) && Math.abs(raw) <= Number.MAX_SAFE_INTEGER ? raw : null;
  if (typeof raw !== 'string') return null;
  const value = toAsciiDigits(raw.trim())
    .replaceAll(/[٬,\s]/g, '')
    .replace('٫', '.');
  return /^[-+]?\d{1,15}(\.\d{1,9})?$/.test(value) ? Number(value) : null;
}

const yes = new Set<unknown>([true, 'true', '1', 'on', 'yes', 'بله', 'آری']);
const no = new Set<unknown>([false, 'false', '0', 'off', 'no', 'خیر', 'نه']);
function yesOrNo(raw: unknown): boolean | null {
  const given = typeof raw === 'string' ? toAsciiDigits(raw.trim().toLowerCase()) : raw;
  if (yes.has(given)) return true;
  return no.has(given) ? false : null;
}

/** `2026-12-01`, or the same day as `1405/09/10`, in any digits: years before 1600 are Jalali. Null where there is no such day. */
export function dateOf(raw: string): IsoDate | null {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(toAsciiDigits(raw.trim()));
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year >= 1200 && year < 1600) return fromJalali({ year, month, day });
  const iso = `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const instant = Date.parse(`${iso}T00:00:00.000Z`);
  return year >= 1800 && year < 2200 && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(iso) ? iso : null;
}

function emailOf(raw: string): string | null {
  const value = raw.trim();
  return value.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/.test(value)
    ? value
    : null;
}

const numericBounds = (field: Field): JsonSchema => ({
  ...(typeof field.min === 'number' ? { minimum: field.min } : {}),
  ...(typeof field.max === 'number' ? { maximum: field.max } : {}),
});

const daysAfter = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A county and its seat share a key, so either stands for the other. */
const isOfLevel = (place: Place, level: Place['level']): boolean =>
  place.level === level || ((level === 'city' || level === 'county') && (place.level === 'city' || place.level === 'county'));
