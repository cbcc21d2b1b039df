import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity';

export type PaperState = 'valid' | 'revoked' | 'replaced';

/** An issued letter or permit. `token` leads anybody who holds the paper to what is said of it in public. */
@Entity('output_paper')
@Unique('output_paper_errand', ['errandId'])
@Unique('output_paper_token', ['token'])
@Unique('output_paper_number', ['number'])
@Index('output_paper_by_dossier', ['dossierId'])
export class PaperEntity {
  /** The output's id in its dossier, with the tracking code in front. */
  @PrimaryColumn('text') id!: string;
  @Column('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity)
  @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'output_paper_dossier' })
  dossier?: DossierEntity;
  @Column('text') errandId!: string;
  @Column('text') document!: string;
  @Column('text') number!: string;
  @Column('text') token!: string;
  @Column('text') fileId!: string;
  @Column('text') state!: PaperState;
  @Column('timestamptz') issuedAt!: Date;
  @Column('text', { nullable: true }) validUntil!: string | null;
  /** What the public may verify, and nothing more. */
  @Column('jsonb') facts!: Record<string, unknown>;
}

/** Running numbers: one series for each agency and year. */
@Entity('paper_series')
export class PaperSeriesEntity {
  @PrimaryColumn('text') series!: string;
  @Column('int') last!: number;
}
