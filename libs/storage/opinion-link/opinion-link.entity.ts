import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity';

/** A one-time link by which a body that is not on the system gives its opinion. Only the hash of its token is kept. */
@Entity('opinion_link')
@Index('opinion_link_token', ['tokenHash'], { unique: true })
@Index('opinion_link_by_task', ['taskId'])
export class OpinionLinkEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity)
  @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'opinion_link_dossier' })
  dossier?: DossierEntity;
  @Column('text') taskId!: string;
  /** The post in which whoever holds the link acts. */
  @Column('text') agency!: string;
  @Column('text') role!: string;
  @Column('text') way!: 'sms' | 'email';
  @Column('text') address!: string;
  @Column('text') sentBy!: string;
  /** Business time, like the two below. */
  @Column('timestamptz') sentAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
