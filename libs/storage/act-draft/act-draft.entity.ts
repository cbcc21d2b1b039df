import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ActDraftContent = Record<string, unknown>;

/** What an officer has typed for a task and not sent. One a person and task. */
@Entity('act_draft')
@Index('act_draft_by_age', ['savedAt'])
export class ActDraftEntity {
  @PrimaryColumn('text') person!: string;
  @PrimaryColumn('text') taskId!: string;
  @Column('jsonb') content!: ActDraftContent;
  @Column('int') version!: number;
  @Column('timestamptz') savedAt!: Date;
  /** What another tab had written, and the latest saving had not seen. */
  @Column('jsonb', { nullable: true }) replaced!: { content: ActDraftContent; savedAt: string } | null;
}
