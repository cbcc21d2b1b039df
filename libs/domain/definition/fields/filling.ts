/** A form while it is being filled in: what is asked, given the answers so far. Pure. */
import { evaluateBoolean, requiredOf, type Scope } from '#domain/definition/expressions/evaluate';
import type { Definition, Evidence, Field } from '#domain/definition/schema';
import type { IsoDate } from '#domain/instant';
import { asked } from './conditions';
import { requirementOf } from './record';

export interface Filling {
  definition: Definition;
  form: Record<string, unknown>;
  organisation: boolean;
  today: IsoDate;
}

/** Whether an answer may be left out, given the answers so far. */
export const isOptional = (field: Field, filling: Filling): boolean => !asked(() => requiredOf(requirementOf(field), scopeOf(filling)));

export const isNeeded = (document: Evidence, filling: Filling): boolean => asked(() => requiredOf(document.required, scopeOf(filling)));

/** Whether a part of a row is asked at all. */
export const isShown = (field: Field, filling: Filling): boolean =>
  !field.when || asked(() => evaluateBoolean(field.when!, scopeOf(filling)));

/** What expressions see while a form is being filled in: no register has answered yet. */
export const scopeOf = ({ definition, form, organisation, today }: Filling): Scope => ({
  definition,
  form,
  today,
  applicant: { id: 'visitor', kind: organisation ? 'organisation' : 'person' },
  facts: {},
  paid: 0,
  agency: () => null,
});
