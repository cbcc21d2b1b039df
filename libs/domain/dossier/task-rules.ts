/** A new kind of task is a compile error here until it has its rule. */
import type { TaskKind } from './dossier';
import { bouncedTask } from './forwarding';
import { notDoneTask } from './reopening';
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

/** A head answers for a body that stayed silent, says where work that goes to and fro belongs, sees to what was not done, or takes note that a dossier is late. */
const escalation: TaskRule = {
  abilities(world, dossier, task) {
    if (task.about.forward) return bouncedTask.abilities(world, dossier, task, dossier.at);
    if (task.about.taskId) return verdictsOn(world, dossier, task);
    return task.about.notDone ? notDoneTask.abilities(world, dossier, task, dossier.at) : [can('acknowledge', ['comment'])];
  },
  act(u, task, act, actor) {
    if (task.about.forward) return bouncedTask.act(u, task, act, actor);
    if (task.about.taskId) return giveOpinion(u, task, act, actor);
    if (task.about.notDone) return notDoneTask.act(u, task, act, actor);
    completeTask(u, task, act, actor);
  },
  expire: (u, task) => {
    if (task.about.taskId && !task.about.forward) endOverdue(u, task);
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
