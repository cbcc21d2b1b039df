import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Text } from '#domain/definition/schema';
import type { Place } from '#domain/dossier/world';

/** A body that takes part. */
@Entity('agency')
export class AgencyEntity {
  @PrimaryColumn('text') key!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) province!: string | null;
  @Column('text') unitType!: string;
  @Column('jsonb') title!: Text;
  /** When it ceased to be; nothing falls to it afterwards. */
  @Column('timestamptz', { nullable: true }) until!: Date | null;
}

/** province > county > city > zone. */
@Entity('place')
@Index('place_by_parent', ['parent'])
export class PlaceEntity {
  @PrimaryColumn('text') key!: string;
  @Column('text') level!: Place['level'];
  @Column('text', { nullable: true }) parent!: string | null;
  @Column('jsonb') title!: Text;
}
