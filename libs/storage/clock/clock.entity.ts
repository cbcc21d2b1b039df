import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ClockPurpose } from '#domain/clocks/clock';
import { DossierEntity } from '../dossier/dossier.entity';

/** A clock that runs: when it strikes next, and which closures touch it. */
@Entity('clock')
@Index('clock_by_next', ['nextAt'])
@Index('clock_by_calendar', ['calendar', 'province'])
export class ClockEntity {
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity) @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'clock_dossier' }) dossier?: DossierEntity;
  @PrimaryColumn('text') id!: string;
  @Column('text') key!: string;
  @Column('text') purpose!: ClockPurpose['of'];
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  @Column('text', { nullable: true }) rung!: string | null;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('text') calendar!: string;
  @Column('text', { nullable: true }) province!: string | null;
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text', { nullable: true }) unitType!: string | null;
}

/** A rung that has struck. Its key is what makes a second strike impossible. */
@Entity('rung_claim')
export class RungClaimEntity {
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity)
  @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'rung_claim_dossier' })
  dossier?: DossierEntity;
  @PrimaryColumn('text') clockId!: string;
  @PrimaryColumn('text') rung!: string;
  @Column('timestamptz') at!: Date;
}
