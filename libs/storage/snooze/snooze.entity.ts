import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A task that somebody put off. Theirs alone, and no fact of the dossier: its due date goes on. */
@Entity('snooze')
@Index('snooze_to_remind', ['person', 'until'], { where: 'reminded_at IS NULL' })
export class SnoozeEntity {
  @PrimaryColumn('text') person!: string;
  @PrimaryColumn('text') taskId!: string;
  /** Business time. */
  @Column('timestamptz') until!: Date;
  /** What the person wants to be reminded of. */
  @Column('text', { nullable: true }) note!: string | null;
  /** When its time came and it was told; null while it is still to come. */
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
}
