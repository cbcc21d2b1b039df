import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Who read what of whom: kept for the citizen as much as for the auditor. */
@Entity('access')
@Index('access_by_dossier', ['dossierId', 'at'])
@Index('access_by_person', ['person', 'at'])
@Index('access_by_time', ['at', 'id'])
export class AccessEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column('text') person!: string;
  @Column('uuid') dossierId!: string;
  @Column('text') what!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
