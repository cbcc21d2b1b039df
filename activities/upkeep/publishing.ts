import { Injectable } from '@nestjs/common';
import { log } from '@temporalio/activity';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/instant';
import { DefinitionRepository } from '#storage/definition/definition.repository';
import { ProposalRepository } from '#storage/proposal/proposal.repository';

/** Versions that were agreed to for a later day. */
@Injectable()
export class Publishing {
  constructor(
    private readonly database: DataSource,
    private readonly proposals: ProposalRepository,
    private readonly definitions: DefinitionRepository,
  ) {}

  /** Each in a transaction of its own; answers how many took effect. One whose number was taken meanwhile is withdrawn, loudly. */
  async publishDue(now: Instant): Promise<number> {
    let published = 0;
    for (let more = true; more; ) {
      const outcome = await this.publishNext(now);
      more = outcome !== null;
      if (outcome === 'published') published++;
    }
    return published;
  }

  private async publishNext(now: Instant): Promise<'published' | 'withdrawn' | null> {
    return this.database.transaction(async (tx) => {
      const proposal = await this.proposals.nextDue(now, tx);
      if (!proposal) return null;
      const { body: definition, tables, proposedBy: by, settledBy } = proposal;
      const taken = await this.definitions.isPublished(definition.key, definition.version, tx);
      if (taken) log.error('proposal-overtaken', { service: definition.key, version: definition.version });
      else await this.definitions.publish({ definition, tables, at: now, by }, tx);
      if (settledBy === null) throw new Error('An agreed proposal lacks who agreed');
      const state = taken ? 'withdrawn' : 'published';
      await this.proposals.settle(proposal, state, settledBy, now, tx);
      return state;
    });
  }
}
