/** What sets a task apart among its like. */
import type { Instant } from '#domain/instant';
import type { Dossier, Task } from './dossier';

export type TaskFlag = 'returned' | 'complained' | 'appeal' | 'forwarded';

export function flagsOf(dossier: Dossier, task: Task): TaskFlag[] {
  const flags: Record<TaskFlag, boolean> = {
    returned: answersOf(dossier).some(
      ({ about }) => about.returnTo?.stage === task.stage && (about.returnTo.party ?? task.party) === task.party,
    ),
    complained: dossier.complainedAt !== undefined,
    appeal: task.kind === 'appeal-review',
    forwarded: (task.forwards?.length ?? 0) > 0,
  };
  return (Object.keys(flags) as TaskFlag[]).filter((flag) => task.role !== 'applicant' && flags[flag]);
}

/** Since when the applicant waits for the bodies: the filing, or their latest answer or payment. */
export const waitingSince = (dossier: Dossier): Instant =>
  answersOf(dossier).reduce((latest, { closedAt }) => (closedAt && closedAt > latest ? closedAt : latest), dossier.openedAt);

const answersOf = ({ tasks }: Dossier): Task[] =>
  Object.values(tasks).filter(({ role, state }) => role === 'applicant' && state === 'completed');
