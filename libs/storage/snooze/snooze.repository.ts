import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Instant } from '#domain/instant';
import { NewsTeller } from '../news/news-teller';
import { openStates } from '../task/task.line';
import { SnoozeEntity } from './snooze.entity';

export interface Snoozed {
  until: Instant;
  note: string | null;
}

/** Somebody's task whose time has come. */
export interface Reminder {
  person: string;
  id: string;
  trackingCode: string;
  note: string | null;
}

/** What lies so long after its time goes when its person puts something else off. */
const keptDays = 90;

@Injectable()
export class SnoozeRepository {
  private readonly news: NewsTeller;

  constructor(private readonly database: DataSource) {
    this.news = new NewsTeller(database);
  }

  /** Put off again, it is reminded of again. */
  async put({ person, taskId, until, note, at }: { person: string; taskId: string; at: Instant } & Snoozed): Promise<void> {
    await this.database.query(
      `with forgotten as (delete from snooze where person = $1 and task_id <> $2 and until < $5::timestamptz - interval '${keptDays} days')
       insert into snooze (person, task_id, until, note) values ($1, $2, $3, $4)
       on conflict (person, task_id) do update set until = excluded.until, note = excluded.note, reminded_at = null`,
      [person, taskId, until, note, at],
    );
    this.tell(person, taskId);
  }

  async drop(person: string, taskId: string): Promise<void> {
    await this.rows().delete({ person, taskId });
    this.tell(person, taskId);
  }

  /** By task: those that this person put off, also when their time has come. */
  async of(person: string, taskIds: readonly string[]): Promise<ReadonlyMap<string, Snoozed>> {
    if (taskIds.length === 0) return new Map();
    const rows = await this.rows().findBy({ person, taskId: In([...taskIds]) });
    return new Map(rows.map(({ taskId, until, note }) => [taskId, { until: until.toISOString(), note }]));
  }

  /** Each is told once, to whoever of these looks on now; what is no longer open is told to nobody. */
  async remind(people: readonly string[], now: Instant): Promise<Reminder[]> {
    if (people.length === 0) return [];
    const [rows] = (await this.database.query(
      `update snooze set reminded_at = $2 from task
       where task.id = snooze.task_id and task.${openStates} and snooze.person = any($1) and until <= $2 and reminded_at is null
       returning snooze.person, task.id, tracking_code as "trackingCode", snooze.note`,
      [people, now],
    )) as [Reminder[], number];
    return rows;
  }

  /** To the person's own screens alone: for everybody else nothing has changed. */
  private tell(person: string, id: string): void {
    this.news.tell([{ kind: 'task', id, change: 'changed', agency: null, role: null, assignee: person, before: null }]);
  }

  private rows() {
    return this.database.getRepository(SnoozeEntity);
  }
}
