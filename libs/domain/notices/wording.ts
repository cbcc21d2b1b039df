/** What administrators agreed to say in place of the built-in words of a message: by audience, moment and service. */

import type { FieldCode } from '../definition/fields/codes';
import type { Text } from '../definition/schema';
import { fill } from '../text/fill';

/** Blanks that a wording may have. The tracking code stands last, so that no gateway can turn its digits round. */
export const wordingVariables = ['service', 'stage', 'due', 'amount', 'trackingCode'] as const;
export type WordingVariable = (typeof wordingVariables)[number];

/** Three parts of a Persian SMS. */
export const longestWording = 201;

export type Audience = 'applicant' | 'staff';

/** Those in force, under `wordingKey`. */
export type Wordings = ReadonlyMap<string, Text>;

/** `service` null: for all of them. */
export const wordingKey = (to: Audience, moment: string, service: string | null): string => `${to} ${moment} ${service ?? '*'}`;

/** A service's own goes before that of all. */
export const wordingFor = (wordings: Wordings, to: Audience, moment: string, service: string): Text | undefined =>
  wordings.get(wordingKey(to, moment, service)) ?? wordings.get(wordingKey(to, moment, null));

/** Why it may not be said; null when it may. */
export function wordingDefect(text: string): { code: FieldCode; details: Record<string, string> } | null {
  const { unfilled } = fill(text, Object.fromEntries(wordingVariables.map((variable) => [variable, '…'])));
  if (unfilled.length > 0 || /[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
    return { code: 'unknown-variable', details: { variables: unfilled.join(', '), known: wordingVariables.join(', ') } };
  if (
    text
      .trimEnd()
      .replace(/\{trackingCode\}$/, '')
      .includes('{trackingCode}')
  )
    return { code: 'tracking-code-not-last', details: {} };
  if (text.length > longestWording) return { code: 'too-long', details: { max: String(longestWording) } };
  return null;
}
