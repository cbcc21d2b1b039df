/** What can be done with several tasks at once. */
import type { TaskLine } from '../inbox/use-inbox';

type Action = TaskLine['actions'][number];

/** Said once for all of them; a checklist or a register's answer is of one case alone. */
const sayable = ['reasons', 'comment', 'reply', 'conditions', 'signature'];

export interface CommonAction {
  action: Action;
  /** How many of them it would touch. */
  count: number;
}

/** Those that at least one of the tasks offers now, by name, those that touch most first. Only tasks of one service and stage mean the same by a name. */
export function commonActions(tasks: readonly Pick<TaskLine, 'actions' | 'stage' | 'dossier'>[]): CommonAction[] {
  const [first] = tasks;
  if (!first || tasks.some((task) => task.stage !== first.stage || task.dossier.service !== first.dossier.service)) return [];
  const counts = new Map<string, CommonAction>();
  for (const action of tasks.flatMap((task) => task.actions)) {
    if (action.why !== null || action.needs.some((need) => !sayable.includes(need))) continue;
    counts.set(action.name, { action, count: (counts.get(action.name)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((left, right) => right.count - left.count);
}
