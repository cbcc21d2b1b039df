/** The worker of the bare workflows, as a process of its own with the same slots as Gardesh's. */
import { NativeConnection, Worker } from '@temporalio/worker';
import { bareActivities } from './bare.activities';

export const bareQueue = 'bare';

async function main(): Promise<void> {
  const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS! });
  const worker = await Worker.create({
    connection,
    namespace: process.env.TEMPORAL_NAMESPACE!,
    taskQueue: bareQueue,
    workflowsPath: require.resolve('./bare.workflows'),
    activities: bareActivities,
    maxCachedWorkflows: 500,
  });
  process.send?.('ready');
  await worker.run();
  await connection.close();
}

if (require.main === module) void main();
