import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MandateBasis, Relation } from '#domain/dossier/mandate';
import { PersonEntity } from '../person/person.entity';

/** A person who acts for another, or for a company: by what right, and until when. */
@Entity('representation')
@Index('representation_by_representative', ['representative'])
export class RepresentationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') representative!: string;
  @ManyToOne(() => PersonEntity)
  @JoinColumn({ name: 'representative', foreignKeyConstraintName: 'representation_representative' })
  acts?: PersonEntity;
  /** The person acted for; null for a company. */
  @Column('text', { nullable: true }) represented!: string | null;
  /** Of the company acted for. */
  @Column('text', { nullable: true }) legalId!: string | null;
  /** As the representative knows them: nothing is told here of the other's own account. */
  @Column('text') name!: string;
  @Column('text') relation!: Relation;
  @Column('text') basis!: MandateBasis;
  @Column('text', { nullable: true }) proof!: string | null;
  /** The last day on which it holds. */
  @Column('date', { nullable: true }) until!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
