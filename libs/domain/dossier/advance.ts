/**
 * The one function that decides. The API calls it, the activities call it, a designer's test run calls it in the browser.
 * Pure: the instant, the calendars and the directory are handed in; nothing is read, nothing is drawn by lot.
 */
import { Refusal } from '#domain/refusal';
import { resolveOwner } from './bodies';
import type { Dossier } from './dossier';
import { owe } from './errands';
import type { DossierEvent } from './events';
import type { Happening, HappeningKind, HappeningOf } from './happening';
import { happenings } from './happenings';
import { tellApplicant } from './notices';
import { travel } from './stages';
import { passTime } from './strikes';
import { holdOrRelease, startDossierClocks } from './timing';
import { Unfolding } from './unfolding';
import type { World } from './world';

export interface Advanced {
  dossier: Dossier;
  /** What happened, in order; empty when the happening changed nothing (a repeated errand, a strike already struck). */
  events: DossierEvent[];
}

/**
 * What follows from one happening. Time passes first: clocks due at or before its instant strike, each by the facts of its own instant.
 * Throws a `Refusal` and nothing else for what the rules do not allow.
 */
export function advance(world: World, dossier: Dossier | null, happening: Happening): Advanced {
  if (happening.kind === 'file') return file(world, dossier, happening);
  if (!dossier) throw new Refusal('not-found');
  const at = happening.at > dossier.at ? happening.at : dossier.at;
  const u = new Unfolding(world, dossier, at, happening.by, happening.channel ?? 'system');
  passTime(u, at);
  (happenings[happening.kind] as (u: Unfolding, happening: HappeningOf<HappeningKind>) => void)(u, happening);
  travel(u);
  holdOrRelease(u);
  return { dossier: u.dossier, events: u.events };
}

/** Filing is registered and receipted at once (Administrative Justice Court Act, art. 16 note 4). */
function file(world: World, dossier: Dossier | null, happening: HappeningOf<'file'>): Advanced {
  if (dossier) throw new Error(`Dossier ${dossier.trackingCode} is filed already`);
  if (world.suspended)
    throw new Refusal('service-suspended', { reason: world.suspended.reason.fa, reasonEn: world.suspended.reason.en ?? '' });
  const { id, trackingCode, applicant, form, evidence } = happening;
  const { key, version, start } = world.definition;
  const u = new Unfolding(world, beforeAnything, happening.at, happening.by, happening.channel ?? 'system');
  u.tell({
    kind: 'filed',
    id,
    trackingCode,
    service: key,
    serviceVersion: version,
    applicant,
    form,
    evidence,
    start,
    appealOf: happening.appealOf ?? null,
  });
  u.tell({ kind: 'receipt-given', number: trackingCode });
  tellApplicant(u, 'received');
  resolveOwner(u, happening.appealedAgency);
  startDossierClocks(u, 'submitted');
  for (const piece of evidence) owe(u, { kind: 'scan', fileId: piece.fileId });
  u.goTo(start);
  travel(u);
  holdOrRelease(u);
  return { dossier: u.dossier, events: u.events };
}

/** Version 0: nothing has happened yet. `filed` replaces it whole. */
const beforeAnything = { version: 0 } as Dossier;
