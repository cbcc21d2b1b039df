import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What administrators change beside dossiers. */
export const auditKinds = [
  'person-entered',
  'person-changed',
  'post-given',
  'post-ended',
  'agency-entered',
  'agency-changed',
  'agency-ended',
  'closure-announced',
  'closure-lifted',
  'service-published',
  'service-suspended',
  'service-resumed',
  'template-changed',
  'notice-changed',
  'wording-changed',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** One change by one person, written in the transaction of the change itself. Never altered. Business time. */
@Entity('audit')
@Index('audit_by_time', ['at', 'id'])
@Index('audit_by_agency', ['agency', 'at'])
@Index('audit_by_person', ['person', 'at'])
export class AuditEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') person!: string;
  /** Whose administrators may read it; null: those of the installation. */
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text') kind!: AuditKind;
  /** The id or key of what was changed. */
  @Column('text') subject!: string;
  @Column('jsonb', { nullable: true }) before!: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) after!: Record<string, unknown> | null;
}
