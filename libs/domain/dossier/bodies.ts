/** To which body a piece of work falls. */

import { evaluateText } from '#domain/definition/expressions/evaluate';
import type { Field, Who } from '#domain/definition/schema';
import { UndecidableRule } from './defects';
import { scopeOf } from './scope';
import type { Unfolding } from './unfolding';
import { competentAgency } from './world';

/** Resolves agency and role, or finds the rule undecidable: work that falls to nobody is a defect, never a silent loss. */
export function bodyFor(u: Unfolding, who: Pick<Who, 'role' | 'agency' | 'at'>, at: string): { agency: string; role: string } {
  const [kind, role] = who.role.includes(':') ? (who.role.split(':') as [string, string]) : [null, who.role];
  const agency = who.agency ? named(u, who.agency) : kind ? ofKind(u, kind, who.at) : u.dossier.agency;
  if (!agency || !u.world.directory.agencies.has(agency)) throw new UndecidableRule('no-competent-agency', at);
  if (!u.dossier.agency && kind === u.world.definition.owner) u.tell({ kind: 'agency-resolved', agency });
  return { agency, role };
}

function named(u: Unfolding, agency: string): string | null {
  return agency.startsWith('=') ? evaluateText(agency, scopeOf(u)) : agency;
}

function ofKind(u: Unfolding, kind: string, place: string | undefined): string | null {
  if (place) return competentAgency(u.world.directory, kind, evaluateText(place, scopeOf(u)))?.key ?? null;
  const isOfKind = (key: string | null) => key !== null && u.world.directory.agencies.get(key)?.kind === kind;
  if (isOfKind(u.dossier.agency)) return u.dossier.agency;
  const before = Object.values(u.dossier.tasks).findLast((task) => isOfKind(task.agency));
  return (
    before?.agency ??
    competentAgency(u.world.directory, kind, placeInForm(u))?.key ??
    competentAgency(u.world.directory, kind, null)?.key ??
    null
  );
}

/** The owner, as far as the form alone tells; an appeal stays with the body that decided, where that is of the owning kind. */
export function resolveOwner(u: Unfolding, appealed: string | null = null): void {
  const { owner } = u.world.definition;
  const decided = appealed === null ? undefined : u.world.directory.agencies.get(appealed);
  if (decided?.kind === owner) return u.tell({ kind: 'agency-resolved', agency: decided.key });
  const agency = competentAgency(u.world.directory, owner, placeInForm(u)) ?? competentAgency(u.world.directory, owner, null);
  if (agency) u.tell({ kind: 'agency-resolved', agency: agency.key });
}

function placeInForm(u: Unfolding): string | null {
  const field = u.world.definition.form.pages.flatMap((page): Field[] => page.fields).find((one) => one.type === 'place');
  const value = field?.key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], u.dossier.form);
  return typeof value === 'string' ? value : null;
}
