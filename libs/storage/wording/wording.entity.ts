import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Text } from '#domain/definition/schema';
import type { Audience } from '#domain/notices/wording';

export const wordingStates = ['proposed', 'agreed', 'withdrawn'] as const;
export type WordingState = (typeof wordingStates)[number];

/** Other words for a message, proposed by one administrator and agreed to by another. The one agreed to last is in force. */
@Entity('wording')
@Index('wording_by_moment', ['audience', 'moment', 'settledAt'])
@Check('wording_audience', `audience in ('applicant', 'staff')`)
@Check('wording_state', `state in ('proposed', 'agreed', 'withdrawn')`)
@Check('wording_four_eyes', `state <> 'agreed' or settled_by <> proposed_by`)
export class WordingEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') audience!: Audience;
  @Column('text') moment!: string;
  /** Null: for all services. */
  @Column('text', { nullable: true }) service!: string | null;
  /** Null: the built-in words again. */
  @Column('json', { nullable: true }) text!: Text | null;
  @Column('text') state!: WordingState;
  @Column('text') proposedBy!: string;
  @Column('timestamptz') proposedAt!: Date;
  @Column('text', { nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
