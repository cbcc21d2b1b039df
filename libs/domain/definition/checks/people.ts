/** Who acts: each body and role is known, four eyes can be had, silence is never a veto's consent, and no refusal goes without a reason. */
import type { Authority, Definition, Need, Stage, StageKind, Who } from '#domain/definition/schema';
import type { CheckGround } from './ground';

export function checkPeople(ground: CheckGround): void {
  const { definition } = ground;
  for (const [key, stage] of Object.entries(definition.stages)) {
    const at = `stages.${key}`;
    if (stage.kind === 'review' || stage.kind === 'inspection') checkWho(ground, stage.who, `${at}.who`, key);
    if (stage.kind === 'auto')
      for (const [index, { fallback }] of stage.inquiries.entries())
        if (fallback) checkRole(ground, fallback.role, `${at}.inquiries.${index}.fallback.role`);
    if (stage.kind === 'decide' && stage.override) checkRole(ground, stage.override.role, `${at}.override.role`);
    if (stage.kind === 'payment' && stage.refund) {
      checkRole(ground, stage.refund.approve, `${at}.refund.approve`);
      checkAuthority(ground, stage.refund.authority, `${at}.refund.authority`, { role: stage.refund.approve });
    }
    if (stage.kind === 'review')
      for (const [name, { authority }] of Object.entries(stage.actions))
        checkAuthority(ground, authority?.posts, `${at}.actions.${name}.authority.posts`, stage.who);
    if (stage.kind === 'issue') checkRole(ground, stage.sign, `${at}.sign`);
    if (stage.kind === 'concurrence') {
      for (const [name, party] of Object.entries(stage.parties)) {
        checkWho(ground, party.who, `${at}.parties.${name}.who`, key);
        if (party.voice === 'veto' && party.silence === 'concur')
          ground.find('veto-by-silence', `${at}.parties.${name}.silence`, { party: name });
      }
    }
    checkSomethingToDo(ground, stage, at);
    checkReasonsNeeded(ground, stage, at);
  }
  const { revoke } = definition.after;
  if (revoke) checkRole(ground, revoke.role, 'after.revoke.role');
  if (definition.reasons.length === 0 && needsReasons(definition)) ground.find('reason-missing', 'reasons');
}

function checkWho(ground: CheckGround, who: Who, at: string, stage: string): void {
  checkRole(ground, who.role, `${at}.role`, who.agency, `${at}.agency`);
  for (const [index, other] of (who.not ?? []).entries()) {
    const place = `${at}.not.${index}`;
    if (!ground.expect('unknown-stage', place, other, Object.keys(ground.definition.stages))) continue;
    const never = other === stage || !ground.before.get(stage)?.has(other) || !peopleAct[ground.definition.stages[other]!.kind];
    if (never) ground.find('four-eyes-impossible', place, { stage: other });
  }
}

/** From the task's own post upwards; every amount has somebody who may decide on it. */
function checkAuthority(ground: CheckGround, posts: Authority | undefined, at: string, who: Pick<Who, 'role' | 'agency'>): void {
  const [kind, own] = who.role.includes(':') ? (who.role.split(':') as [string, string]) : [null, who.role];
  for (const [index, { role, upTo }] of (posts ?? []).entries()) {
    checkRole(ground, kind ? `${kind}:${role}` : role, `${at}.${index}.role`, who.agency);
    const isLast = index === posts!.length - 1;
    const rises = isLast ? upTo === undefined : upTo !== undefined && upTo > (posts![index - 1]?.upTo ?? 0);
    if (!rises || (index === 0 && role !== own)) ground.find('authority-out-of-order', `${at}.${index}`, { role });
  }
}

/** Whether staff act in a stage of the kind, so that somebody can be kept apart from it. */
const peopleAct: Record<StageKind, boolean> = {
  auto: true, // an inquiry's fallback
  review: true,
  applicant: false,
  decide: true, // an override
  concurrence: true,
  payment: false,
  inspection: true,
  issue: false,
  end: false,
};

/** `culture:clerk`; or a bare role of the body named beside it, else of the owner. */
function checkRole({ definition, known, expect, find }: CheckGround, role: string, at: string, agency?: string, agencyAt = at): void {
  const [kind, name] = role.includes(':') ? (role.split(':') as [string, string]) : [null, role];
  const kinds: string[] = [];
  if (kind) {
    if (expect('unknown-agency', at, kind, known.agencyKinds.keys())) kinds.push(kind);
  } else if (agency?.startsWith('=')) {
    for (const literal of agencyKindsIn(agency))
      if (expect('unknown-agency', agencyAt, literal, known.agencyKinds.keys())) kinds.push(literal);
  } else if (agency) {
    const of = known.agencies?.get(agency);
    if (of) kinds.push(of);
    else if (known.agencies) expect('unknown-agency', agencyAt, agency, known.agencies.keys());
  } else if (known.agencyKinds.has(definition.owner)) {
    kinds.push(definition.owner);
  }
  for (const one of kinds) {
    const roles = known.agencyKinds.get(one) ?? new Set<string>();
    if (roles.has(name)) continue;
    find('unknown-role', at, { name, agency: one, known: [...roles].join(', ') });
  }
}

/** `agency('governor', …)` names its kind in the text. */
const agencyKindsIn = (expression: string): string[] =>
  [...expression.matchAll(/\bagency\(\s*(?:'([^']*)'|"([^"]*)")/g)].map(([, one, other]) => one ?? other ?? '');

function checkSomethingToDo({ find }: CheckGround, stage: Stage, at: string): void {
  if (stage.kind === 'review' && Object.keys(stage.actions).length === 0) find('nothing-to-act', `${at}.actions`);
  if (stage.kind === 'concurrence' && Object.keys(stage.parties).length === 0) find('nothing-to-act', `${at}.parties`);
  if (stage.kind === 'concurrence' && Object.keys(stage.outcome).length === 0) find('nothing-to-act', `${at}.outcome`);
  if (stage.kind === 'inspection' && Object.keys(stage.next).length === 0) find('nothing-to-act', `${at}.next`);
}

/** Whoever sends a citizen back or away must say why, from the closed list. */
function checkReasonsNeeded({ definition, find }: CheckGround, stage: Stage, at: string): void {
  if (stage.kind === 'review') {
    for (const [name, action] of Object.entries(stage.actions)) {
      if (isAgainstApplicant(definition, stage.next[name]) && !action.needs.includes('reasons'))
        find('reasons-not-needed', `${at}.actions.${name}.needs`, { action: name });
    }
  }
  if (stage.kind === 'inspection') {
    for (const [name, to] of Object.entries(stage.next)) {
      if (name !== 'noShow' && isAgainstApplicant(definition, to) && !stage.needs?.[name]?.includes('reasons'))
        find('reasons-not-needed', `${at}.needs.${name}`, { action: name });
    }
  }
}

function isAgainstApplicant(definition: Definition, target: string | undefined): boolean {
  const to = definition.stages[target ?? ''];
  return to?.kind === 'applicant' || (to?.kind === 'end' && to.result === 'rejected');
}

function needsReasons({ stages, after }: Definition): boolean {
  const asks = (needs: readonly Need[]): boolean => needs.includes('reasons');
  return (
    asks(after.revoke?.needs ?? []) ||
    Object.values(stages).some((stage) => {
      if (stage.kind === 'review') return Object.values(stage.actions).some((action) => asks(action.needs));
      if (stage.kind === 'inspection') return Object.values(stage.needs ?? {}).some(asks);
      return stage.kind === 'concurrence';
    })
  );
}
