import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Definition } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';

/** A published version: never changed, with the decision tables as they were on that day. */
@Entity('definition')
export class DefinitionEntity {
  @PrimaryColumn('text') key!: string;
  @PrimaryColumn('text') version!: string;
  /** As written: the order of outcomes, actions and parties is part of what they say. */
  @Column('json') body!: Definition;
  @Column('json') tables!: DecisionTable[];
  /** Agency kind of the owner. */
  @Column('text') owner!: string;
  @Column('timestamptz') publishedAt!: Date;
  @Column('text', { nullable: true }) publishedBy!: string | null;
}
