import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '#domain/definition/schema';

/** A service that takes no new requests for now. Those under way go on. */
@Entity('suspension')
export class SuspensionEntity {
  @PrimaryColumn('text') service!: string;
  @Column('timestamptz') since!: Date;
  @Column('json') reason!: Text;
  /** Another service that may do instead. */
  @Column('text', { nullable: true }) alternative!: string | null;
  @Column('text') by!: string;
}
