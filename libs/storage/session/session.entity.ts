import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity';

/** Who holds a token is this person, until it expires or is revoked. Only the token's hash is kept. Real time. */
@Entity('session')
@Index('session_by_person', ['person'])
@Index('session_by_issuer', ['issuerSession'], { where: 'issuer_session is not null' })
export class SessionEntity {
  @PrimaryColumn('bytea') tokenHash!: Buffer;
  @Column('text') person!: string;
  @ManyToOne(() => PersonEntity) @JoinColumn({ name: 'person', foreignKeyConstraintName: 'session_person' }) holder?: PersonEntity;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  /** The session at the issuer of staff, by which it can be declared over. */
  @Column('text', { nullable: true }) issuerSession!: string | null;
  /** The hint with which the issuer is left; kept no longer than the session. */
  @Column('text', { nullable: true }) idToken!: string | null;
}

/** A one-time code on its way: five tries, two minutes. Real time. */
@Entity('login_challenge')
@Index('login_challenge_by_mobile', ['mobile', 'createdAt'])
export class LoginChallengeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') mobile!: string;
  @Column('bytea') codeHash!: Buffer;
  @Column('int', { default: 0 }) tries!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}

/** A further code to the same challenge, by SMS or by a call: every one that was sent is good. */
@Entity('login_code')
export class LoginCodeEntity {
  @PrimaryColumn('uuid') challenge!: string;
  @ManyToOne(() => LoginChallengeEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'challenge', foreignKeyConstraintName: 'login_code_challenge' })
  of?: LoginChallengeEntity;
  @PrimaryColumn('bytea') codeHash!: Buffer;
}
