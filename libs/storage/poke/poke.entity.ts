import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity';

/** The outbox: up to which version the conductor of a dossier must hear, and has heard. All times are real time. */
@Entity('poke')
@Index('poke_unsent', ['nextTryAt'], { where: 'sent < wanted' })
export class PokeEntity {
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity) @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'poke_dossier' }) dossier?: DossierEntity;
  @Column('text') trackingCode!: string;
  @Column('int') wanted!: number;
  @Column('int', { default: 0 }) sent!: number;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) nextTryAt!: Date;
  @Column('int', { default: 0 }) tries!: number;
}
