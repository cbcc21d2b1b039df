import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Lifecycle, PublicStatus, Result } from '#domain/definition/schema';
import type { Dossier, Holder } from '#domain/dossier/dossier';

/** A citizen's request under way: the whole in `state`, and beside it what lists and figures ask for. */
@Entity('dossier')
@Unique('dossier_tracking_code', ['trackingCode'])
@Index('dossier_by_applicant', ['applicant', 'openedAt', 'id'])
@Index('dossier_by_filer', ['filedBy'], { where: 'filed_by IS NOT NULL' })
@Index('dossier_by_representative', ['filedBy', 'openedAt', 'id'], { where: 'filed_by IS NOT NULL' })
@Index('dossier_by_agency', ['agency', 'lifecycle', 'openedAt', 'id'])
@Index('dossier_by_service', ['service', 'openedAt', 'id'])
@Index('dossier_by_stage', ['service', 'stage'], { where: 'closed_at IS NULL' })
@Index('dossier_by_opening', ['openedAt', 'id'])
@Index('dossier_by_due', ['dueAt', 'id'], { where: 'closed_at IS NULL' })
export class DossierEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') trackingCode!: string;
  @Column('text') service!: string;
  @Column('text') serviceVersion!: string;
  @Column('int') version!: number;
  /** The owning agency. */
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text') applicant!: string;
  @Column('text', { nullable: true }) filedBy!: string | null;
  @Column('text') lifecycle!: Lifecycle;
  @Column('text') stage!: string;
  @Column('text') stagePublic!: PublicStatus;
  @Column('text', { nullable: true }) result!: Result | null;
  @Column('text') holderKind!: Holder['kind'];
  @Column('text', { nullable: true }) holderAgency!: string | null;
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  @Column('text', { nullable: true }) nextWhat!: string | null;
  /** Of the clock over the whole dossier, while it runs. */
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('text', { nullable: true }) province!: string | null;
  @Column('text', { nullable: true }) county!: string | null;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('jsonb') state!: Dossier;
  /** The head of its chain. */
  @Column('bytea') hash!: Buffer;
}

/** Folded text by which a dossier is found; apart, so that a decision does not touch the trigram index. */
@Entity('dossier_search')
@Index('dossier_search_trigram', { synchronize: false })
@Index('dossier_search_identifiers', { synchronize: false })
export class DossierSearchEntity {
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity)
  @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'dossier_search_dossier' })
  dossier?: DossierEntity;
  @Column('text') text!: string;
  /** `plate:12ب345-67`: numbers of the form that name something, each with its kind. */
  @Column('text', { array: true, default: [] }) identifiers!: string[];
}
