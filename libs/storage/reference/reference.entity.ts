import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: counts every change of definitions, directory, posts and calendars. Triggers count; caches compare. */
@Entity('reference_version')
@Check('reference_version_single', 'single')
export class ReferenceVersionEntity {
  @PrimaryColumn('boolean', { default: true }) single!: boolean;
  @Column('bigint', { default: 1 }) version!: string;
}

/** One row: how far the business clock runs ahead of the real one. Zero in production. */
@Entity('business_clock')
@Check('business_clock_single', 'single')
export class BusinessClockEntity {
  @PrimaryColumn('boolean', { default: true }) single!: boolean;
  @Column('bigint', { default: 0 }) offsetMs!: string;
}
