import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer once given under a key, given again for ever. Status and response stand as soon as the entry commits. */
@Entity('idempotency')
export class IdempotencyEntity {
  @PrimaryColumn('text') actor!: string;
  @PrimaryColumn('text') route!: string;
  @PrimaryColumn('text') key!: string;
  @Column('bytea') bodySha256!: Buffer;
  @Column('int', { nullable: true }) status!: number | null;
  @Column('json', { nullable: true }) response!: unknown;
  @Column('uuid', { nullable: true }) dossierId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}
