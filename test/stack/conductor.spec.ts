import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { type Agenda, attributeNames, conductDossierType, type ErrandDue, type ErrandRun, pokeSignal } from '#contracts/temporal/dossier';
import type { ErrandKind } from '#domain/dossier/dossier';
import { bundleWorkflows } from '../../apps/worker/src/workflow-bundle';

const day = 24 * 60 * 60 * 1000;
const attributes = {
  TrackingCode: '482107359162',
  Service: 'sample',
  Agency: 'culture-markazi',
  Stage: 'check',
  Holder: 'agency',
  DueAt: '',
  Late: 'no',
};
const nothing: Agenda = { closed: false, result: null, errands: [], nextStrikeInMs: null, details: '', attributes, done: [] };
const over: Agenda = { ...nothing, closed: true, result: 'approved' };

/** A dossier as the database would know it, and what the conductor does to it. */
class Fake {
  readonly looks: number[] = [];
  readonly tried: string[] = [];
  readonly givenUp: string[] = [];

  constructor(
    private readonly look: (fake: Fake) => Agenda | Promise<Agenda>,
    private readonly effect: (fake: Fake, run: ErrandRun) => void | Promise<void> = () => {},
  ) {}

  async agenda(): Promise<Agenda> {
    this.looks.push(Date.now());
    return this.look(this);
  }

  async carryOut(run: ErrandRun): Promise<void> {
    this.tried.push(run.errandId);
    await this.effect(this, run);
  }
}

const errand = (id: string, kind: ErrandKind = 'inquiry', patience: Partial<ErrandDue['patience']> = {}): ErrandDue => ({
  id,
  kind,
  summary: 'استعلام · inquiry',
  patience: { initialMs: 60_000, factor: 2, maximumMs: 3_600_000, totalMs: null, attemptMs: 10_000, ...patience },
});

/** Something a test waits for, which an activity reaches or waits at. */
function gate(): { reached: Promise<void>; open: () => void } {
  let open = () => {};
  const reached = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { reached, open };
}

describe('the conductor, in a Temporal whose time can be skipped', () => {
  let environment: TestWorkflowEnvironment;
  let worker: Worker;
  let running: Promise<void>;
  const fakes = new Map<string, Fake>();
  const fake = (dossierId: string): Fake => fakes.get(dossierId)!;

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
    const path = process.env.GARDESH_TEST_TEMPORAL_SERVER_BINARY;
    if (!path) throw new Error('GARDESH_TEST_TEMPORAL_SERVER_BINARY names the time-skipping test server');
    environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
    const keyword = 2;
    await environment.connection.operatorService.addSearchAttributes({
      namespace: environment.namespace,
      searchAttributes: Object.fromEntries(attributeNames.map((name) => [name, keyword])),
    });
    const carryOut = (run: ErrandRun) => fake(run.dossierId).carryOut(run);
    worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: 'conductor',
      workflowBundle: await bundleWorkflows(),
      activities: {
        agenda: ({ dossierId }: { dossierId: string }) => fake(dossierId).agenda(),
        giveUp: async (run: ErrandRun) => void fake(run.dossierId).givenUp.push(run.errandId),
        inquiry: carryOut,
        notice: carryOut,
        document: carryOut,
      },
    });
    running = worker.run();
  });

  afterAll(async () => {
    worker?.shutdown();
    await running;
    await environment?.teardown();
  });

  async function conduct(dossierId: string, dossier: Fake): Promise<WorkflowHandle> {
    fakes.set(dossierId, dossier);
    return environment.client.workflow.start(conductDossierType, {
      args: [{ dossierId }],
      workflowId: `dossier-${dossierId}`,
      taskQueue: 'conductor',
    });
  }

  it('looks again when it is poked while it looks', async () => {
    const looking = gate();
    const poked = gate();
    const dossier = new Fake(async ({ looks }) => {
      if (looks.length > 1) return over;
      looking.open();
      await poked.reached;
      return nothing;
    });
    const conductor = await conduct('poked-while-looking', dossier);
    await looking.reached;
    await conductor.signal(pokeSignal);
    poked.open();
    expect(await conductor.result()).toBe('approved');
    expect(dossier.looks).toHaveLength(2);
  });

  it('looks again when it is poked while an errand is under way, and does not begin it twice', async () => {
    const begun = gate();
    const looked = gate();
    const answered = gate();
    let settled = false;
    const dossier = new Fake(
      ({ looks }) => {
        if (looks.length === 2) looked.open();
        return settled ? over : { ...nothing, errands: [errand('e1')] };
      },
      async () => {
        begun.open();
        await answered.reached;
        settled = true;
      },
    );
    const conductor = await conduct('poked-under-way', dossier);
    await begun.reached;
    await conductor.signal(pokeSignal);
    await looked.reached;
    answered.open();
    await conductor.result();
    expect(dossier.tried).toEqual(['e1']);
    expect(dossier.looks).toHaveLength(3);
  });

  it('looks when the next clock strikes, and waits months in steps that a timer allows', async () => {
    const at: number[] = [];
    const strikes = [15 * day, 75 * day, 45 * day, 15 * day];
    const dossier = new Fake(async ({ looks }) => {
      at.push(await environment.currentTimeMs());
      const nextStrikeInMs = strikes[looks.length - 1];
      return nextStrikeInMs === undefined ? over : { ...nothing, nextStrikeInMs };
    });
    const conductor = await conduct('strikes', dossier);
    await conductor.result();
    const daysWaited = at.slice(1).map((time, index) => Math.round((time - at[index]!) / day));
    expect(daysWaited).toEqual([15, 30, 30, 15]);
  });

  it('carries errands out at once and independently, tries each again, and gives up at the end of its patience', async () => {
    const settled = new Set<string>();
    const owed = [errand('stubborn'), errand('hopeless', 'notice', { totalMs: 4 * day }), errand('easy', 'document')];
    const dossier: Fake = new Fake(
      ({ givenUp }) => {
        const errands = owed.filter(({ id }) => !settled.has(id) && !givenUp.includes(id));
        return errands.length > 0 ? { ...nothing, errands } : over;
      },
      ({ tried }, { errandId }) => {
        const tries = tried.filter((id) => id === errandId).length;
        if (errandId === 'hopeless' || (errandId === 'stubborn' && tries < 5)) throw new Error('register-down');
        settled.add(errandId);
      },
    );
    const conductor = await conduct('errands', dossier);
    await conductor.result();
    expect([...settled]).toEqual(['easy', 'stubborn']);
    expect(dossier.givenUp).toEqual(['hopeless']);
    expect(dossier.tried.filter((id) => id === 'stubborn')).toHaveLength(5);
    expect(dossier.tried.filter((id) => id === 'hopeless').length).toBeGreaterThan(90);
  });

  it('calls off an errand that is owed no longer', async () => {
    const failed = gate();
    let answeredByPerson = false;
    const dossier = new Fake(
      () => (answeredByPerson ? over : { ...nothing, errands: [errand('e1')] }),
      () => {
        failed.open();
        throw new Error('register-down');
      },
    );
    const conductor = await conduct('called-off', dossier);
    await failed.reached;
    answeredByPerson = true;
    await conductor.signal(pokeSignal);
    expect(await conductor.result()).toBe('approved');
    expect(dossier.givenUp).toEqual([]);
  });

  it('ends cleanly when it is cancelled, and goes on when it is started again', async () => {
    let closed = false;
    const failed = gate();
    const dossier = new Fake(
      () => (closed ? over : { ...nothing, nextStrikeInMs: 90 * day, errands: [errand('e1')] }),
      () => {
        failed.open();
        throw new Error('register-down');
      },
    );
    const conductor = await conduct('cancelled', dossier);
    await failed.reached;
    await conductor.cancel();
    await expect(conductor.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
    expect(dossier.givenUp).toEqual([]);
    closed = true;
    const again = await conduct('cancelled', dossier);
    expect(await again.result()).toBe('approved');
  });

  it('is one a dossier, however often it is started', async () => {
    let closed = false;
    const dossier = new Fake(() => (closed ? over : nothing));
    const conductor = await conduct('once', dossier);
    await expect(conduct('once', dossier)).rejects.toBeInstanceOf(WorkflowExecutionAlreadyStartedError);
    closed = true;
    await conductor.signal(pokeSignal);
    await conductor.result();
  });
});
