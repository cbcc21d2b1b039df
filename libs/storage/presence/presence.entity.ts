import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PresenceState = 'open' | 'writing';

/** Who has a task open, or types in it. Nobody's fact: the table is unlogged, and a row that is not renewed is forgotten. */
@Entity('presence')
export class PresenceEntity {
  @PrimaryColumn('text') taskId!: string;
  @PrimaryColumn('text') person!: string;
  /** Whose colleague this is: others are not told. */
  @Column('text', { array: true }) agencies!: string[];
  @Column('text') state!: PresenceState;
  /** Since when in this state. */
  @Column('timestamptz') since!: Date;
  @Column('timestamptz') seenAt!: Date;
}
