/** What an actor may do with a task now and, for what may not, why. The screen asks here; the act asks again. */
import type { Need } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { Refusal, type RefusalCode } from '#domain/refusal';
import { fieldsAsked, withFieldsRead } from './act-fields';
import { beyondAuthority } from './authority';
import type { Ability, Dossier, Task, TaskAbility } from './dossier';
import { actsInLentPost, whyNot } from './entitlement';
import type { Act, Actor } from './happening';
import { consequenceOf, isReversible } from './reversible';
import { refuseUnknownReasons } from './stages/concurrence';
import { taskRules } from './task-rules';
import type { World } from './world';

/** Every action of the task, each with what it needs and, when closed to this actor, the refusal code. */
export function abilitiesOf(world: World, dossier: Dossier, task: Task, actor: Actor, at: Instant): TaskAbility[] {
  const closed = whyNot(dossier, task, actor);
  return taskRules[task.kind].abilities(world, dossier, task, at).map((ability) => {
    const fields = fieldsAsked(world, task, ability.name);
    const beyond = beyondAuthority(world, dossier, task, ability.name, actor, at);
    return {
      ...ability,
      ...(beyond ? { beyond } : {}),
      ...(fields?.length ? { fields: fields.map(({ key, type, title }) => ({ key, type, title })) } : {}),
      why: closed ?? ability.why ?? whyNotLent(task, ability, actor) ?? (beyond && 'beyond-authority'),
      reversible: isReversible(world, task, ability.name),
      consequence: consequenceOf(world, task, ability.name),
    };
  });
}

/** Who stands in does the work, within limits: what binds the body by a signature, or gives money back, needs a post of one's own. */
function whyNotLent(task: Task, { needs }: Ability, actor: Actor): RefusalCode | null {
  return (task.kind === 'refund-approval' || needs.includes('signature')) && actsInLentPost(task, actor) ? 'signature-not-lent' : null;
}

const missing: { [Kind in Need]: { code: RefusalCode; isMissing: (act: Act) => boolean } } = {
  reasons: { code: 'reasons-needed', isMissing: (act) => !act.reasons?.length },
  comment: { code: 'comment-needed', isMissing: (act) => !act.comment?.trim() },
  reply: { code: 'reply-needed', isMissing: (act) => !act.reply?.trim() },
  conditions: { code: 'conditions-needed', isMissing: (act) => !act.conditions?.some((condition) => condition.trim()) },
  fields: { code: 'fields-needed', isMissing: (act) => act.fields === undefined },
  // A signature is the authenticated person's act itself unless the installation brings a stronger one.
  signature: { code: 'signature-needed', isMissing: (act) => act.signature === '' },
};

/** The act as it may be done, its fields read. Refuses one that is not on offer or lacks what it needs: every lack is named at once. */
export function permitted(world: World, dossier: Dossier, task: Task, act: Act, actor: Actor, at: Instant): Act {
  const closed = whyNot(dossier, task, actor);
  if (closed)
    throw new Refusal(closed, {
      task: task.id,
      by: task.by ?? task.assignee ?? '',
      at: task.closedAt ?? '',
      until: task.held?.until ?? '',
    });
  const ability = taskRules[task.kind].abilities(world, dossier, task, at).find((one) => one.name === act.action);
  if (!ability) throw new Refusal('action-unknown', { action: act.action });
  const why = (ability.why as RefusalCode | null) ?? whyNotLent(task, ability, actor);
  if (why) throw new Refusal(why, { action: act.action });
  const beyond = beyondAuthority(world, dossier, task, act.action, actor, at);
  if (beyond) throw new Refusal('beyond-authority', { amount: String(beyond.amount), upTo: String(beyond.upTo), above: beyond.above });
  if (act.confirm !== undefined && !dossier.trackingCode.endsWith(act.confirm))
    throw new Refusal('confirm-wrong', {}, [{ pointer: '/confirm', code: 'confirm-wrong' }]);
  const lacks = ability.needs.filter((need) => missing[need].isMissing(act));
  if (lacks[0])
    throw new Refusal(
      missing[lacks[0]].code,
      { action: act.action },
      lacks.map((need) => ({ pointer: `/${need}`, code: missing[need].code })),
    );
  refuseUnknownReasons(world, act.reasons ?? []);
  return withFieldsRead(world, dossier, task, act, at);
}
