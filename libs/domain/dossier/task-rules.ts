/** A new kind of task is a compile error here until it has its rule. */
import type { TaskKind } from './dossier';
import { repairTask } from './repair';
import { supplement } from './stages/applicant';
import { inquiryFallback } from './stages/auto';
import { endOverdue, giveOpinion, opinionTask, verdictsOn } from './stages/concurrence';
import { overrideTask } from './stages/decide';
import { refundApproval } from './stages/end';
import { inspectionTask } from './stages/inspection';
import { paymentTask } from './stages/payment';
import { reviewTask } from './stages/review';
import { can, type TaskRule } from './stages/rule';
import { completeTask } from './tasks';

/** A head answers for a body that stayed silent, or takes note that a dossier is late. */
const escalation: TaskRule = {
  abilities: (world, dossier, task) => (task.about.taskId ? verdictsOn(world, dossier, task) : [can('acknowledge', ['comment'])]),
  act: (u, task, act, actor) => (task.about.taskId ? giveOpinion(u, task, act, actor) : completeTask(u, task, act, actor)),
  expire: (u, task) => {
    if (task.about.taskId) endOverdue(u, task);
  },
};

export const taskRules: Record<TaskKind, TaskRule> = {
  review: reviewTask,
  'appeal-review': reviewTask,
  opinion: opinionTask,
  supplement,
  payment: paymentTask,
  inspection: inspectionTask,
  'inquiry-fallback': inquiryFallback,
  escalation,
  repair: repairTask,
  'refund-approval': refundApproval,
  override: overrideTask,
};
