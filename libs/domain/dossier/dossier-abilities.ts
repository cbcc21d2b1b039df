/** What may be done with a dossier as a whole, and why not: asked by the screen, and again by the happening itself. */
import { add } from '#domain/calendar/arithmetic';
import { parseDuration } from '#domain/calendar/duration';
import type { Duration } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { RefusalCode } from '#domain/refusal';
import { whyNotComplain } from './complaint';
import type { Ability, Dossier, Output } from './dossier';
import { isApplicant } from './entitlement';
import type { Actor } from './happening';
import type { World } from './world';

type WhyNot = (world: World, dossier: Dossier, at: Instant) => RefusalCode | null;

/** Each act of the applicant's on the whole dossier: a refusal code, or null when it may be done now. */
export const whyNotWhole: Record<'withdraw' | 'amend' | 'complain' | 'appeal' | 'rate', WhyNot> = {
  withdraw(world, dossier) {
    if (dossier.lifecycle === 'closed') return 'dossier-closed';
    const rule = world.definition.anytime.withdraw;
    return !rule || isPast(dossier, rule.until) || isAtEnd(world, dossier) ? 'withdraw-too-late' : null;
  },

  amend(world, dossier) {
    if (dossier.lifecycle === 'closed') return 'dossier-closed';
    const rule = world.definition.anytime.amend;
    const isDecided = world.definition.stages[dossier.stage]?.kind === 'issue' || dossier.lifecycle === 'decided';
    return !rule || isPast(dossier, rule.until) || isAtEnd(world, dossier) || isDecided ? 'amend-not-allowed' : null;
  },

  complain: (_, dossier, at) => whyNotComplain(dossier, at),

  appeal(world, dossier, at) {
    const rule = world.definition.after.appeal;
    if (!rule || !dossier.closedAt || dossier.appeal || !rule.upon.includes(dossier.stage)) return 'appeal-not-allowed';
    return isOver(world, dossier.closedAt, rule.within, at) ? 'appeal-too-late' : null;
  },

  rate(world, dossier, at) {
    const rule = world.definition.after.rate;
    return !rule || !dossier.closedAt || dossier.rating || isOver(world, dossier.closedAt, rule.within, at) ? 'rate-not-allowed' : null;
  },
};

/** A paper may be revoked by the role that the definition names, in the body that owns the dossier. */
export function whyNotRevoke(world: World, dossier: Dossier, output: Output, by: Actor): RefusalCode | null {
  const rule = world.definition.after.revoke;
  if (!rule || output.state !== 'valid' || !rule.upon.includes(dossier.stage)) return 'revoke-not-allowed';
  const role = rule.role.split(':').at(-1);
  const holds = by.kind === 'staff' && by.posts.some((post) => post.role === role && post.agency === dossier.agency);
  return holds ? null : 'not-permitted';
}

/** What this actor may do with the dossier now and, for what may not, why; only what the definition offers at all. */
export function abilitiesOnDossier(world: World, dossier: Dossier, by: Actor, at: Instant): Ability[] {
  const { anytime, after } = world.definition;
  if (by.kind === 'staff') {
    const valid = Object.values(dossier.outputs).filter(({ state }) => state === 'valid');
    return after.revoke
      ? valid.map((output) => ({ name: 'revoke', needs: after.revoke!.needs, why: whyNotRevoke(world, dossier, output, by) }))
      : [];
  }
  if (!isApplicant(dossier, by)) return [];
  const offered =
    dossier.lifecycle === 'closed'
      ? ({ appeal: after.appeal, rate: after.rate } as const)
      : ({ withdraw: anytime.withdraw, amend: anytime.amend, complain: true } as const);
  return Object.entries(offered).flatMap(([name, rule]) =>
    rule ? [{ name, needs: [], why: whyNotWhole[name as keyof typeof whyNotWhole](world, dossier, at) }] : [],
  );
}

const isPast = (dossier: Dossier, until: string | undefined) => until !== undefined && (dossier.visits[until] ?? 0) > 0;
const isAtEnd = (world: World, dossier: Dossier) => world.definition.stages[dossier.stage]?.kind === 'end';
const isOver = (world: World, from: Instant, within: Duration, at: Instant) =>
  at > add(world.calendars, world.definition.calendar, {}, from, parseDuration(within));
