import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity';

export type PaymentState = 'created' | 'redirected' | 'paid' | 'failed' | 'unknown' | 'refund-owed' | 'refunded';

/** One attempt at a bank. An attempt is not a payment until the bank says so; its reference counts once. */
@Entity('payment')
@Unique('payment_reference_once', ['provider', 'refNumber'])
@Unique('payment_authority_once', ['provider', 'authority'])
@Index('payment_unsettled', ['createdAt'], { where: `state IN ('created', 'redirected', 'unknown')` })
@Index('payment_by_dossier', ['dossierId', 'chargeId'])
export class PaymentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity) @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'payment_dossier' }) dossier?: DossierEntity;
  @Column('text') chargeId!: string;
  @Column('text') provider!: string;
  @Column('text', { nullable: true }) authority!: string | null;
  @Column('text', { nullable: true }) refNumber!: string | null;
  /** Rials. */
  @Column('bigint', { transformer: { to: (amount: number) => amount, from: Number } }) amount!: number;
  @Column('text') state!: PaymentState;
  @Column('text', { nullable: true }) returnTo!: string | null;
  /** Business time. */
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) refundedAt!: Date | null;
  @Column('text', { nullable: true }) refundReference!: string | null;
}
