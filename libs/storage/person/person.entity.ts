import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { StandIn } from '#domain/absence/stand-in';
import type { NewsKind } from '#domain/notices/news-kind';
import type { QuietHours } from '#domain/notices/quiet-hours';

type Way = 'sms' | 'email' | 'inapp';

export interface Preferences {
  language?: 'fa' | 'en';
  channels?: Way[];
  /** By kind of news; where one is not said, `channels` holds. */
  kinds?: Partial<Record<NewsKind, Way[]>>;
  /** No SMS then, unless it is urgent. */
  quiet?: QuietHours | null;
  /** An address that has not yet been shown to be theirs. */
  emailPending?: string;
}

/** Citizens and staff. Names and numbers live here and nowhere else. */
@Entity('person')
@Index('person_mobile', ['mobile'], { unique: true, where: `kind = 'citizen'` })
@Index('person_user_name', ['userName'], { unique: true })
@Index('person_national_id', ['nationalId'])
@Index('person_subject', ['subject'], { unique: true })
@Index('person_search_trigram', { synchronize: false })
export class PersonEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: 'citizen' | 'staff';
  @Column('text', { nullable: true }) userName!: string | null;
  /** The name under which the issuer knows them, from their first sign-in on: user names are given again, subjects are not. */
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) mobile!: string | null;
  @Column('text', { nullable: true }) nationalId!: string | null;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('jsonb', { default: {} }) preferences!: Preferences;
  @Column('text', { default: '' }) searchText!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A place in an agency from which a person acts, for as long as it lasts. */
@Entity('post')
@Index('post_by_person', ['person'])
@Index('post_by_agency', ['agency', 'role'])
export class PostEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') person!: string;
  @ManyToOne(() => PersonEntity) @JoinColumn({ name: 'person', foreignKeyConstraintName: 'post_person' }) holder?: PersonEntity;
  /** An agency's key, or `installation`. */
  @Column('text') agency!: string;
  @Column('text') role!: string;
  @Column('timestamptz', { default: () => 'now()' }) from!: Date;
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  /** The person who gave it; null where nobody did by hand. */
  @Column('text', { nullable: true }) givenBy!: string | null;
  /** `issuer`: it came with the sign-in and goes with it; `office`: an administrator gave it. */
  @Column('text', { default: 'office' }) source!: 'office' | 'issuer';
}

/** From the first day to the last, both included; without a last day, until further notice. */
@Entity('absence')
@Index('absence_by_person', ['person', 'from'])
@Index('absence_in_force', ['from', 'to'], { where: 'ended_at IS NULL' })
export class AbsenceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') person!: string;
  @ManyToOne(() => PersonEntity) @JoinColumn({ name: 'person', foreignKeyConstraintName: 'absence_person' }) absent?: PersonEntity;
  @Column('date') from!: string;
  @Column('date', { nullable: true }) to!: string | null;
  @Column('jsonb') standIn!: StandIn;
  @Column('text') enteredBy!: string;
  @Column('timestamptz') enteredAt!: Date;
  /** Ended before its last day, or without one. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endedBy!: string | null;
}
