import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A paper shown to somebody for a time. Whoever has the link sees it; only the link's hash is kept. */
@Entity('paper_share')
@Unique('paper_share_token', ['tokenSha256'])
@Index('paper_share_by_person', ['person'])
export class PaperShareEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') paperId!: string;
  /** Whose wallet it was shared from. */
  @Column('text') person!: string;
  @Column('bytea', { name: 'token_sha256' }) tokenSha256!: Buffer;
  /** Business time. */
  @Column('timestamptz') from!: Date;
  @Column('timestamptz') until!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

/** Every public key under which papers were ever signed here: an old paper stays verifiable after the key has changed. */
@Entity('paper_key')
export class PaperKeyEntity {
  @PrimaryColumn('text') id!: string;
  /** The 32 bytes of RFC 8032 in base64url. */
  @Column('text') publicKey!: string;
  @Column('timestamptz') since!: Date;
}
