import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who has begun a form without signing in. Only the hash of their token is kept. Real time. */
@Entity('visitor')
@Index('visitor_by_expiry', ['expiresAt'])
export class VisitorEntity {
  @PrimaryColumn('bytea') tokenHash!: Buffer;
  /** Under which their drafts are kept until they join an account. */
  @Column('text') holder!: string;
  @Column('timestamptz') expiresAt!: Date;
}
