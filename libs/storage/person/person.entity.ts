import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

export interface Preferences {
  language?: 'fa' | 'en';
  channels?: ('sms' | 'email' | 'inapp')[];
}

/** Citizens and staff. Names and numbers live here and nowhere else. */
@Entity('person')
@Index('person_mobile', ['mobile'], { unique: true, where: `kind = 'citizen'` })
@Index('person_user_name', ['userName'], { unique: true })
@Index('person_national_id', ['nationalId'])
@Index('person_search_trigram', { synchronize: false })
export class PersonEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: 'citizen' | 'staff';
  @Column('text', { nullable: true }) userName!: string | null;
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
}

/** Who answers meanwhile: one person, the shared queue, or everyone of the same post in turn. */
export type StandIn = { person: string } | { queue: true | string } | { spread: true };

/** From the first day to the last, both included; without a last day, until further notice. */
@Entity('absence')
@Index('absence_by_person', ['person', 'from'])
export class AbsenceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') person!: string;
  @ManyToOne(() => PersonEntity) @JoinColumn({ name: 'person', foreignKeyConstraintName: 'absence_person' }) absent?: PersonEntity;
  @Column('date') from!: string;
  @Column('date', { nullable: true }) to!: string | null;
  @Column('jsonb') standIn!: StandIn;
  @Column('text') enteredBy!: string;
  @Column('timestamptz') enteredAt!: Date;
}
