/** What was written rides in one hidden input through signing in: nothing of it is kept anywhere else. */
import { z } from 'zod';
import type { Given } from './given';

/** In a form that brings back what was written: the page shows it, and takes nothing yet. */
export const comeBack = 'come-back';

/** More than a person writes; what is longer is not carried. */
const mostCharacters = 200_000;
const Entries = z.array(z.tuple([z.string(), z.string()])).max(2_000);

/** Empty where nothing was written. The form's own key is left out: it comes back as a new form. */
export function heldOf(given: Given): string {
  const entries = given.entries.filter(([name]) => name !== 'key' && name !== comeBack);
  const held = JSON.stringify(entries);
  return entries.length === 0 || held.length > mostCharacters ? '' : held;
}

/** Null where nothing is held, or what came is none of ours. */
export function entriesIn(held: string): [string, string][] | null {
  if (held === '' || held.length > mostCharacters) return null;
  try {
    return Entries.parse(JSON.parse(held));
  } catch {
    return null;
  }
}

/** The form as it is shown again; null for one that is sent. */
export const typedIn = (given: Given): Given | null => (given.has(comeBack) ? given : null);
