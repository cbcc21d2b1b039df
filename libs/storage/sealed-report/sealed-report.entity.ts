import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An applicant's word that something improper was asked of them: for the evaluators, never for the body it is about. */
@Entity('sealed_report')
@Index('sealed_report_by_time', ['at', 'id'])
export class SealedReportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') dossierId!: string;
  @Column('text') trackingCode!: string;
  @Column('text') service!: string;
  /** The body that answered for the request. */
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text') words!: string;
  /** Business time. */
  @Column('timestamptz') at!: Date;
}
