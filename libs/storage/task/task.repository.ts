import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Conditions } from '../conditions';
import { lineOf, openStates, type TaskLine, type TaskRow } from './task.line';
import { type TaskViewer, taskSight } from './task.sight';

export type { TaskLine, TaskViewer };

@Injectable()
export class TaskRepository {
  constructor(private readonly database: DataSource) {}

  /** Refuses `not-found` also for what the viewer may not know of. Without a viewer: any task. */
  async get(id: string, now: Instant, viewer?: TaskViewer): Promise<TaskLine> {
    const where = new Conditions().add('id = $', id);
    if (viewer) {
      const { seen, standIn } = taskSight(where, viewer);
      // Postgres must know the type of a value also where nothing asks for it.
      where.always(seen).always(`(${standIn}) or true`);
    }
    const [row] = (await this.database.query(`select * from task where ${where.text}`, where.values)) as TaskRow[];
    if (!row) throw new Refusal('not-found');
    return lineOf(row, now);
  }

  /** Open tasks by assignee within a post: for whoever hands out work. */
  async load(agency: string, role: string): Promise<ReadonlyMap<string, number>> {
    const rows = (await this.database.query(
      `select assignee, count(*)::int as open from task where agency = $1 and role = $2 and assignee is not null and ${openStates} group by assignee`,
      [agency, role],
    )) as { assignee: string; open: number }[];
    return new Map(rows.map(({ assignee, open }) => [assignee, open]));
  }

  /** The person to whom a post's latest task was given: for handing out in turn. */
  async latestAssignee(agency: string, role: string): Promise<string | null> {
    const [row] = (await this.database.query(
      'select assignee from task where agency = $1 and role = $2 and assignee is not null order by opened_at desc, id desc limit 1',
      [agency, role],
    )) as { assignee: string }[];
    return row?.assignee ?? null;
  }
}
