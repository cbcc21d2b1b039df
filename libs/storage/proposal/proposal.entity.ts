import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Definition } from '#domain/definition/schema';

export const proposalStates = ['proposed', 'agreed', 'published', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** A version that one administrator wishes to publish; it becomes a definition when another agrees and its time has come. */
@Entity('proposal')
@Index('proposal_by_service', ['service', 'proposedAt'])
export class ProposalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') service!: string;
  @Column('text') version!: string;
  /** As written: the order of outcomes, actions and parties is part of what they say. */
  @Column('json') body!: Definition;
  @Column('text') owner!: string;
  @Column('text') state!: ProposalState;
  @Column('text') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  /** Null: as soon as it is agreed to. */
  @Column('timestamptz', { nullable: true }) from!: Date | null;
  @Column('text', { nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
