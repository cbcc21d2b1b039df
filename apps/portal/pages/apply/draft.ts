import type { Draft } from '#contracts/http/draft';
import type { Facts } from '#contracts/http/facts';
import type { Place } from '#contracts/http/place';
import type { FieldProblem } from '#contracts/http/problem';
import { localDate } from '#domain/calendar/local';
import { type Filling } from '#domain/definition/fields/filling';
import type { Definition } from '#domain/definition/schema';
import { isWithin, pointerOf } from '#ui/form/field-names';
import { ApiProblem } from '../../api';
import type { Visit } from '../../page';
import { type Step, stepsOf } from './steps';

/** A request being filled in. */
export interface Application {
  definition: Definition;
  draft: Draft | null;
  filling: Filling;
  steps: Step[];
  places: readonly Place[];
  /** What is known of the writer already; null before they have signed in. */
  facts: Facts | null;
}

export async function applicationIn({ api, me, params: { key = '' }, now }: Visit): Promise<Application> {
  const [definition, draft, places, facts] = await Promise.all([
    api.call('getService', { params: { key } }),
    api.call('getDraft', { params: { service: key } }).catch(nullIfNone),
    api.call('listPlaces'),
    me ? api.call('getFacts', { params: { service: key } }) : null,
  ]);
  return applicationOf({ definition, draft, places: places.items, facts }, now);
}

export type Ground = Pick<Application, 'definition' | 'draft' | 'places' | 'facts'>;

export function applicationOf({ definition, draft, places, facts }: Ground, now: string): Application {
  const filling: Filling = {
    definition,
    form: draft?.form ?? {},
    organisation: draft?.represented?.kind === 'organisation' || !definition.audience.includes('person'),
    today: localDate(now),
  };
  return { definition, draft, filling, steps: stepsOf(filling), places, facts };
}

export function nullIfNone(error: unknown): null {
  if (error instanceof ApiProblem && error.problem.status === 404) return null;
  throw error;
}

/** What is wrong within a step, of all that would be refused. */
export function wrongIn(step: Step, errors: readonly FieldProblem[]): FieldProblem[] {
  if (step.kind === 'document') return errors.filter(({ pointer }) => isWithin(pointer, `/evidence/${step.document.key}`));
  const fields = step.kind === 'rows' ? [step.field] : step.fields;
  return errors.filter(({ pointer }) => fields.some(({ key }) => isWithin(pointer, pointerOf(key))));
}

export const addressOf = (definition: Pick<Definition, 'key'>, step: Pick<Step, 'key'>): string =>
  `/services/${definition.key}/apply/${step.key}`;
export const checkAddress = (definition: Pick<Definition, 'key'>): string => `/services/${definition.key}/apply/check-answers`;

/** Where to go on after a step: to the next one, or to the answers where the citizen came to change one. */
export function afterStep({ definition, steps, draft }: Application, step: Step, changing: boolean): string {
  const next = changing
    ? steps.find((one) => wrongIn(one, draft?.errors ?? []).length > 0)
    : steps[steps.findIndex(({ key }) => key === step.key) + 1];
  return next && (!changing || next.key !== step.key)
    ? addressOf(definition, next) + (changing ? '?change=1' : '')
    : checkAddress(definition);
}

/** A field's own mistake, without those of its rows. */
export const errorOf = (errors: readonly FieldProblem[], pointer: string): string | undefined =>
  errors.find((error) => isWithin(error.pointer, pointer))?.detail;
