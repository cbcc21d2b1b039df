import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Calendar, Hours } from '#domain/calendar/calendar';
import type { CalendarScope } from '#domain/clocks/clock';

@Entity('calendar')
export class CalendarEntity {
  @PrimaryColumn('text') key!: string;
  @Column('jsonb') body!: Calendar;
}

/** Days on which offices of a scope are closed, or work shorter. */
@Entity('closure')
@Index('closure_by_calendar', ['calendar', 'from'])
export class ClosureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') calendar!: string;
  @Column('date') from!: string;
  @Column('date') to!: string;
  @Column('jsonb') scope!: CalendarScope;
  @Column('text') title!: string;
  @Column('jsonb', { nullable: true }) hours!: Hours[] | null;
  @Column('text') announcedBy!: string;
  @Column('timestamptz') announcedAt!: Date;
}
