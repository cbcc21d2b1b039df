/**
 * Records how conductors ran, for the replay spec: one history for each service and result, the longest of its kind.
 *
 *   RECORD_HISTORIES=1 npm run test:stack test/scenarios
 *   TEMPORAL_ADDRESS=127.0.0.1:7233 [TEMPORAL_NAMESPACE=default] node test/histories/record.mjs
 *
 * Payloads carry ids, codes and dates only; nothing of a person is in a history.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233' });
const client = new Client({ connection, namespace: process.env.TEMPORAL_NAMESPACE ?? 'default' });

const longest = new Map();
for await (const { workflowId, runId, historyLength, status, searchAttributes } of client.workflow.list({ query: `WorkflowType = 'conductDossier'` })) {
  const [service] = searchAttributes.Service ?? [];
  const [stage] = searchAttributes.Stage ?? [];
  if (!service || status.name === 'TERMINATED') continue;
  const route = `${service}.${stage}`;
  if ((longest.get(route)?.historyLength ?? 0) < historyLength) longest.set(route, { workflowId, runId, historyLength });
}
for (const [route, { workflowId, runId, historyLength }] of longest) {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  writeFileSync(join(import.meta.dirname, `${route}.json`), `${historyToJSON(history)}\n`);
  console.log(`${route}: ${historyLength} events`);
}
await connection.close();
