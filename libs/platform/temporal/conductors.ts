import { WorkflowExecutionAlreadyStartedError, type WorkflowStartOptions } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import {
  type Attributes,
  attributeNames,
  type ConductDossier,
  conductDossierType,
  pokeSignal,
  workflowIdOf,
} from '#contracts/temporal/dossier';
import type { Temporal } from './client';

export interface Poke {
  dossierId: string;
  trackingCode: string;
  /** True when its conductor has probably not begun. */
  fresh: boolean;
  /** With a start: what operators can search for from its first moment. */
  attributes?: Attributes | undefined;
}

type Conduct = (input: ConductDossier) => Promise<unknown>;

/** Temporal answers within this, or counts as away. */
const deadlineMs = 3_000;

/** Makes a dossier's conductor look at its agenda. Says nothing else, so that a lost, doubled or reordered poke does no harm. */
export class Conductors {
  constructor(private readonly temporal: Temporal) {}

  /** Throws when Temporal is away. */
  async poke(poke: Poke): Promise<void> {
    await this.temporal.connection.withDeadline(Date.now() + deadlineMs, () => (poke.fresh ? this.start(poke) : this.signal(poke)));
  }

  /** A start is cheaper than a signal with a start; a conductor that has begun already is signalled. */
  private async start(poke: Poke): Promise<void> {
    try {
      await this.temporal.client.workflow.start<Conduct>(conductDossierType, {
        ...this.options(poke),
        workflowIdConflictPolicy: 'FAIL',
        ...(poke.attributes ? { typedSearchAttributes: searchable(poke.attributes) } : {}),
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      await this.signal(poke);
    }
  }

  /** Begins a new run where the last has ended or was lost. */
  private async signal(poke: Poke): Promise<void> {
    await this.temporal.client.workflow.signalWithStart<Conduct>(conductDossierType, {
      ...this.options(poke),
      signal: pokeSignal,
      signalArgs: [],
    });
  }

  private options({ dossierId, trackingCode }: Poke): WorkflowStartOptions<Conduct> {
    return {
      workflowId: workflowIdOf(trackingCode),
      taskQueue: this.temporal.taskQueue,
      args: [{ dossierId }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    };
  }
}

const searchable = (attributes: Attributes): TypedSearchAttributes =>
  new TypedSearchAttributes(attributeNames.map((name) => ({ key: defineSearchAttributeKey(name, 'KEYWORD'), value: attributes[name] })));
