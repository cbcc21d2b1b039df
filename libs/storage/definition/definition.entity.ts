import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Definition } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';

/** A published version: never changed, with the decision tables as they were on that day. */
@Entity('definition')
export class DefinitionEntity {
  @PrimaryColumn('text') key!: string;
  @PrimaryColumn('text') version!: string;
  @Column('jsonb') body!: Definition;
  @Column('jsonb') tables!: DecisionTable[];
  /** Agency kind of the owner. */
  @Column('text') owner!: string;
  @Column('timestamptz') publishedAt!: Date;
  @Column('text', { nullable: true }) publishedBy!: string | null;
}
