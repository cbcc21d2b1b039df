import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity';

/** Who holds a token is this person, until it expires or is revoked. Only the token's hash is kept. Real time. */
@Entity('session')
@Index('session_by_person', ['person'])
export class SessionEntity {
  @PrimaryColumn('bytea') tokenHash!: Buffer;
  @Column('text') person!: string;
  @ManyToOne(() => PersonEntity) @JoinColumn({ name: 'person', foreignKeyConstraintName: 'session_person' }) holder?: PersonEntity;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
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
