/**
 * How our values look in CEL. A shape names a CEL type and turns a plain value into it, when it is read.
 *
 * Every number is a double (JSON has no other), so that `form.units / 2` does not depend on whether units is whole.
 * A date is a timestamp at local midnight in Tehran. An absent value is null: equality with null works, `has()` says
 * whether it is there, an order (`<`) against it is false, arithmetic with it is a defect. An unanswered yes/no is a no.
 */
export interface Shape {
  /** A CEL type as the environment declares it; `dyn<…>` may be null. */
  type: string;
  read(raw: unknown): unknown;
  /** Named parts, where the shape has them: for types, and for "did you mean". */
  record?: RecordShape;
  /** The element of a list. */
  element?: Shape;
  /** The closed list of a choice. */
  options?: readonly string[];
}

export interface RecordShape {
  name: string;
  fields: ReadonlyMap<string, Shape>;
  /** The class whose instances CEL takes for this type. */
  constructor: new (
    raw: unknown,
  ) => object;
}

const day = 86_400_000;
const tehran = 3.5 * 3_600_000;

/** `2026-12-01` as the instant at which that day begins in Tehran. */
export const midnightOf = (date: string): Date => new Date(Date.parse(`${date}T00:00:00.000Z`) - tehran);
/** The day in Tehran on which an instant falls. */
export const dateOf = (instant: Date): string => new Date(Math.floor((instant.getTime() + tehran) / day) * day).toISOString().slice(0, 10);

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const orNull = (raw: unknown): unknown => raw ?? null;

export const text: Shape = { type: 'dyn<string>', read: orNull };
export const number: Shape = { type: 'dyn<double>', read: orNull };
export const boolean: Shape = { type: 'dyn<bool>', read: orNull };
/** A yes/no on a form: what nobody ticked is a no. */
export const tick: Shape = { type: 'dyn<bool>', read: (raw) => raw ?? false };
export const date: Shape = {
  type: 'dyn<google.protobuf.Timestamp>',
  read: (raw) => (typeof raw === 'string' && isoDate.test(raw) ? midnightOf(raw) : orNull(raw)),
};
export const anything: Shape = { type: 'dyn', read: orNull };
export const texts: Shape = {
  type: 'list<string>',
  read: (raw) => (Array.isArray(raw) ? raw : []),
  element: { type: 'string', read: orNull },
};

export function list(element: Shape): Shape {
  return {
    type: `list<${element.type}>`,
    read: (raw) => (Array.isArray(raw) ? raw.map((one) => element.read(one)) : []),
    element,
  };
}

/** Always there, its parts perhaps not: `form.venue.county` never fails for want of `form.venue`. */
export function record(name: string, fields: ReadonlyMap<string, Shape>): Shape {
  class Value {
    constructor(readonly $raw: unknown) {}
  }
  for (const [key, shape] of fields) {
    Object.defineProperty(Value.prototype, key, {
      get(this: Value) {
        const raw = this.$raw;
        return shape.read(
          raw !== null && typeof raw === 'object' && Object.hasOwn(raw, key) ? (raw as Record<string, unknown>)[key] : undefined,
        );
      },
    });
  }
  return { type: name, read: (raw) => new Value(raw), record: { name, fields, constructor: Value } };
}

/** Names that no part of a record may have, because every object has them already. */
export const impossibleNames: ReadonlySet<string> = new Set(['constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '$raw']);
