import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { type Agenda, conductDossierType, type ErrandDue, pokeSignal } from '#contracts/temporal/dossier';
import { registerSearchAttributes } from '#platform/temporal/search-attributes';
import { bundleWorkflows } from '../../apps/worker/src/workflow-bundle';

const patience = { initialMs: 3_600_000, factor: 2, maximumMs: 3_600_000, totalMs: null, attemptMs: 10_000 };
const errand: ErrandDue = { id: 'e1', kind: 'inquiry', summary: 'استعلام · inquiry', patience };
const attributes = {
  TrackingCode: '482107359162',
  Service: 'sample',
  Agency: 'culture-markazi',
  Stage: 'intake',
  Holder: 'system',
  DueAt: '',
  Late: 'no',
};
/** Each poke and look costs seven events, and Temporal suggests a new run after 4,096. */
const looksToFill = 650;

it('a long history is continued as a new one, which takes up the errand that was under way', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  const address = process.env.GARDESH_TEST_TEMPORAL;
  if (!address) throw new Error('GARDESH_TEST_TEMPORAL names a Temporal');
  const taskQueue = `continues-${randomUUID()}`;
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  await registerSearchAttributes({ connection, namespace: 'default' });

  const client = new Client({ connection });
  const workflowId = `dossier-${randomUUID()}`;
  const pokes: Promise<void>[] = [];
  let looks = 0;
  const tried: string[] = [];
  let settled = false;
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: await bundleWorkflows(),
    activities: {
      async agenda(): Promise<Agenda> {
        looks++;
        if (looks < looksToFill) pokes.push(client.workflow.getHandle(workflowId).signal(pokeSignal)); // not awaited here: a server that is closing a run lets signals wait
        return {
          closed: settled,
          result: 'answered',
          errands: settled ? [] : [errand],
          nextStrikeInMs: null,
          details: '',
          attributes,
          done: [],
        };
      },
      async giveUp() {},
      async inquiry({ errandId }: { errandId: string }) {
        tried.push(errandId);
        if (tried.length === 1) throw new Error('register-down');
        settled = true;
      },
    },
  });
  const result = await worker.runUntil(async () => {
    const first = await client.workflow.start(conductDossierType, { args: [{ dossierId: 'd1' }], workflowId, taskQueue });
    const answer = await first.result();
    expect((await client.workflow.getHandle(workflowId, first.firstExecutionRunId).describe()).status.name).toBe('CONTINUED_AS_NEW');
    return answer;
  });
  expect(result).toBe('answered');
  expect(tried).toEqual(['e1', 'e1']);
  await Promise.allSettled(pokes);
  await connection.close();
  await native.close();
});
