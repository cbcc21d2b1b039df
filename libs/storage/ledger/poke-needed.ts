import type { Dossier } from '#domain/dossier/dossier';
import type { DossierEvent } from '#domain/dossier/events';
import { nextStrikeOf } from '#domain/dossier/holder';

/**
 * The conductor must hear only of what it could not know: a new dossier, a new errand, the end, or a date that moved
 * nearer. A later date it sees by itself when it looks again at the old one.
 */
export function pokeNeeded(before: Dossier | null, after: { dossier: Dossier; events: readonly DossierEvent[] }): boolean {
  if (!before) return true;
  if (after.events.some(({ fact }) => fact.kind === 'errand-owed' || fact.kind === 'closed')) return true;
  const next = nextStrikeOf(after.dossier);
  const awaited = nextStrikeOf(before);
  return next !== null && (awaited === null || next < awaited);
}
