import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../../apps/worker/src/workflow-bundle';

/** A dossier may be on its way for months: whatever ran once must run the same under today's code. */
describe('recorded histories', () => {
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
  let workflowBundle: { code: string };

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
    workflowBundle = await bundleWorkflows();
  });

  it('are there', () => {
    expect(names).not.toEqual([]);
  });

  it.each(names)('%s replays', async (name) => {
    const history = historyFromJSON(JSON.parse(readFileSync(join(__dirname, name), 'utf8')));
    await Worker.runReplayHistory({ workflowBundle }, history);
  });
});
