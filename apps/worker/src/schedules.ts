import { ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import { scheduleIdOf, type UpkeepKind, upkeep } from '#contracts/temporal/upkeep';
import type { Temporal } from '#platform/temporal/client';

/** Sees to it that each upkeep has its schedule. Safe to repeat; answers how many it had to create. */
export async function createSchedules({ client, taskQueue }: Temporal): Promise<number> {
  let created = 0;
  for (const kind of Object.keys(upkeep) as UpkeepKind[]) {
    try {
      await client.schedule.create(scheduleOf(kind, taskQueue));
      created++;
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }
  return created;
}

/** A run that is late is left out: the next one does its work. */
function scheduleOf(kind: UpkeepKind, taskQueue: string): ScheduleOptions {
  const rhythm = upkeep[kind];
  return {
    scheduleId: `${scheduleIdOf(kind)}-${taskQueue}`,
    spec: 'cron' in rhythm ? { cronExpressions: [rhythm.cron] } : { intervals: [{ every: rhythm.everyMs }] },
    action: { type: 'startWorkflow', workflowType: kind, taskQueue, workflowExecutionTimeout: '15 minutes' },
    policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
  };
}
