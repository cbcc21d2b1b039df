import { proxyActivities } from '@temporalio/workflow';
import type { UpkeepActivities, UpkeepKind, UpkeepReport } from '#contracts/temporal/upkeep';

/** A run that fails is left to the next one: the schedule comes round. */
const activities = proxyActivities<UpkeepActivities>({ startToCloseTimeout: '10 minutes', retry: { maximumAttempts: 3 } });

/** Each is started by the schedule of its name. */
const workflows: Record<UpkeepKind, () => Promise<UpkeepReport>> = {
  sweep: () => activities.sweepNow(),
  settlePayments: () => activities.settlePaymentsNow(),
  verifyChain: () => activities.verifyChainNow(),
};
export const { sweep, settlePayments, verifyChain } = workflows;
