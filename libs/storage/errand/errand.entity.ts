import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ErrandKind, ErrandRequest, ErrandState } from '#domain/dossier/dossier';
import { DossierEntity } from '../dossier/dossier.entity';

/** An effect owed to the world, and how often it was tried. */
@Entity('errand')
@Index('errand_owed', ['owedAt'], { where: `state = 'owed'` })
@Index('errand_by_dossier', ['dossierId'])
@Index('errand_went_well', { synchronize: false })
@Index('errand_went_wrong', { synchronize: false })
export class ErrandEntity {
  @PrimaryColumn('text') id!: string;
  @Column('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity) @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'errand_dossier' }) dossier?: DossierEntity;
  @Column('text') kind!: ErrandKind;
  @Column('text') state!: ErrandState;
  @Column('jsonb') request!: ErrandRequest;
  @Column('timestamptz') owedAt!: Date;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('int', { default: 0 }) attempts!: number;
  /** Real time. */
  @Column('timestamptz', { nullable: true }) lastTriedAt!: Date | null;
  @Column('text', { nullable: true }) lastErrorCode!: string | null;
}
