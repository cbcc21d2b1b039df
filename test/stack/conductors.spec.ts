import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workflowIdOf } from '#contracts/temporal/dossier';
import { type Temporal, temporalOf } from '#platform/temporal/client';
import { Conductors } from '#platform/temporal/conductors';
import { registerSearchAttributes } from '#platform/temporal/search-attributes';

describe('poking conductors', () => {
  let temporal: Temporal;
  let conductors: Conductors;

  beforeAll(() => {
    const address = process.env.GARDESH_TEST_TEMPORAL;
    if (!address) throw new Error('GARDESH_TEST_TEMPORAL names a Temporal development server');
    // Nobody works on this queue: what is looked at is what Temporal was told.
    temporal = temporalOf({ temporal: { address, namespace: 'default', taskQueue: `nobody-${randomUUID()}`, apiKey: null } });
    conductors = new Conductors(temporal);
  });
  afterAll(() => temporal.connection.close());

  const dossier = () => ({ dossierId: randomUUID(), trackingCode: randomUUID() });
  const eventsOf = async (trackingCode: string, runId?: string): Promise<string[]> => {
    const { events } = await temporal.client.workflow.getHandle(workflowIdOf(trackingCode), runId).fetchHistory();
    return (events ?? []).flatMap(
      ({ workflowExecutionStartedEventAttributes: started, workflowExecutionSignaledEventAttributes: signaled }) =>
        started ? ['started'] : signaled ? [`signal ${signaled.signalName}`] : [],
    );
  };

  it('starts a fresh one without a signal, and signals it when it had begun already', async () => {
    const poke = { ...dossier(), fresh: true };
    await conductors.poke(poke);
    expect(await eventsOf(poke.trackingCode)).toEqual(['started']);
    await conductors.poke(poke);
    expect(await eventsOf(poke.trackingCode)).toEqual(['started', 'signal poke']);
  });

  it('begins again where the last run has ended or was lost', async () => {
    const poke = { ...dossier(), fresh: false };
    await conductors.poke(poke);
    const handle = temporal.client.workflow.getHandle(workflowIdOf(poke.trackingCode));
    const first = (await handle.describe()).runId;
    await handle.terminate();
    await conductors.poke(poke);
    expect((await handle.describe()).runId).not.toBe(first);
    expect(await eventsOf(poke.trackingCode)).toEqual(['started', 'signal poke']);
  });

  it('carries nothing but the id of the dossier', async () => {
    const poke = { ...dossier(), fresh: true };
    await conductors.poke(poke);
    const { events } = await temporal.client.workflow.getHandle(workflowIdOf(poke.trackingCode)).fetchHistory();
    const payloads = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    expect(payloads.map(({ data }) => JSON.parse(Buffer.from(data ?? []).toString()))).toEqual([{ dossierId: poke.dossierId }]);
  });

  it('registers what operators filter by, as often as it is asked', async () => {
    await registerSearchAttributes(temporal);
    await registerSearchAttributes(temporal);
    const { customAttributes } = await temporal.connection.operatorService.listSearchAttributes({ namespace: 'default' });
    expect(Object.keys(customAttributes ?? {})).toEqual(
      expect.arrayContaining(['TrackingCode', 'Service', 'Agency', 'Stage', 'Holder', 'DueAt', 'Late']),
    );
  });

  it('says so within its deadline when Temporal is away', async () => {
    const away = temporalOf({ temporal: { address: '127.0.0.1:1', namespace: 'default', taskQueue: 'nobody', apiKey: null } });
    await expect(new Conductors(away).poke({ ...dossier(), fresh: true })).rejects.toThrow();
    await away.connection.close();
  });
});
