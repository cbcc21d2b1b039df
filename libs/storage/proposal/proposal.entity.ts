import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Definition } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';

export const proposalStates = ['proposed', 'agreed', 'published', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** A version that one administrator wishes to publish; it becomes a definition when another agrees and its time has come. */
@Entity('proposal')
@Index('proposal_by_service', ['service', 'proposedAt'])
@Check('proposal_state', `state in ('proposed', 'agreed', 'published', 'withdrawn')`)
@Check('proposal_four_eyes', `state not in ('agreed', 'published') or settled_by <> proposed_by`)
export class ProposalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') service!: string;
  @Column('text') version!: string;
  /** As written: the order of outcomes, actions and parties is part of what they say. */
  @Column('json') body!: Definition;
  /** The decision tables it names, as they were when it was proposed. */
  @Column('json') tables!: DecisionTable[];
  @Column('text') owner!: string;
  @Column('text') state!: ProposalState;
  @Column('text') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  /** Null: as soon as it is agreed to. */
  @Column('timestamptz', { nullable: true }) from!: Date | null;
  @Column('text', { nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
