import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Task, TaskAbout, TaskKind, TaskState } from '#domain/dossier/dossier';
import type { TaskFlag } from '#domain/dossier/task-flags';
import { DossierEntity } from '../dossier/dossier.entity';

const open = `state IN ('available', 'active', 'suspended')`;

/** A task as an inbox sees it. The dossier's own state is what counts; this is written from it. */
@Entity('task')
@Index('task_open_by_post', ['agency', 'role', 'dueAt', 'id'], { where: open })
@Index('task_open_by_assignee', ['assignee', 'dueAt', 'id'], { where: open })
@Index('task_open_by_applicant', ['applicant', 'dueAt', 'id'], { where: open })
@Index('task_open_by_tracking_code', { synchronize: false })
@Index('task_by_agency', ['agency', 'openedAt'])
@Index('task_by_closing', ['closedAt'], { where: 'closed_by IS NOT NULL' })
@Index('task_by_dossier', ['dossierId'])
@Index('task_closed_by_agency', ['agency', 'closedAt'], { where: 'closed_at IS NOT NULL' })
@Index('task_closed_by_service', ['service', 'closedAt'], { where: 'closed_at IS NOT NULL' })
@Index('task_by_stand_in', { synchronize: false })
export class TaskEntity {
  @PrimaryColumn('text') id!: string;
  @Column('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity) @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'task_dossier' }) dossier?: DossierEntity;
  @Column('text') trackingCode!: string;
  @Column('text') service!: string;
  @Column('text') applicant!: string;
  /** The agency that owns the dossier. */
  @Column('text', { nullable: true }) owner!: string | null;
  @Column('text') kind!: TaskKind;
  @Column('text') state!: TaskState;
  @Column('text') stage!: string;
  @Column('text', { nullable: true }) party!: string | null;
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { nullable: true }) assignee!: string | null;
  @Column('text', { array: true }) barred!: string[];
  @Column('text') pick!: Task['pick'];
  @Column('jsonb') about!: TaskAbout;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) closedBy!: string | null;
  @Column('text', { nullable: true }) onBehalfOf!: string | null;
  /** The absent colleague for whom the assignee has it. */
  @Column('text', { nullable: true }) standInFor!: string | null;
  @Column('text', { nullable: true }) province!: string | null;
  @Column('text', { nullable: true }) county!: string | null;
  @Column('text', { array: true, default: [] }) flags!: TaskFlag[];
  /** Decided, and not yet done: it may still be taken back. */
  @Column('boolean', { default: false }) held!: boolean;
}
