import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Task } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { NewsTeller } from '../news/news-teller';
import type { PresenceState } from './presence.entity';

export interface Present {
  taskId: string;
  person: string;
  name: string;
  state: PresenceState;
  since: Instant;
}

/** A task as its watchers know it. */
export type PresenceSubject = Pick<Task, 'id' | 'agency' | 'role' | 'assignee'>;

/** After so long without a sign, whoever had a task open has gone. */
export const idleMinutes = 15;
const here = `seen_at > clock_timestamp() - interval '${idleMinutes} minutes'`;

/** Times are the real clock's: people look at a screen in real time, whatever day the demo plays. */
@Injectable()
export class PresenceRepository {
  private readonly news: NewsTeller;

  constructor(private readonly database: DataSource) {
    this.news = new NewsTeller(database);
  }

  /** Colleagues hear of it only when they see a difference; a mere sign of life makes none. */
  async put(task: PresenceSubject, who: { person: string; agencies: string[]; state: PresenceState }): Promise<void> {
    const [before] = (await this.database.query(
      `with before as (select state from presence where task_id = $1 and person = $2 and ${here}),
       swept as (delete from presence where not (${here}) and not (task_id = $1 and person = $2)),
       put as (
         insert into presence (task_id, person, agencies, state, since, seen_at)
         values ($1, $2, $3, $4, clock_timestamp(), clock_timestamp())
         on conflict (task_id, person) do update set agencies = excluded.agencies, state = excluded.state, seen_at = excluded.seen_at,
           since = case when presence.state = excluded.state and presence.${here} then presence.since else excluded.since end
       )
       select (select state from before) as state`,
      [task.id, who.person, who.agencies, who.state],
    )) as [{ state: PresenceState | null }];
    if (before.state !== who.state) this.tell(task);
  }

  async leave(task: PresenceSubject, person: string): Promise<void> {
    const [, gone] = (await this.database.query('delete from presence where task_id = $1 and person = $2', [task.id, person])) as [
      unknown,
      number,
    ];
    if (gone > 0) this.tell(task);
  }

  /** Colleagues of these agencies on these tasks, the one who looks left out; who writes comes first. */
  async on(taskIds: readonly string[], { person, agencies }: { person: string; agencies: readonly string[] }): Promise<Present[]> {
    if (taskIds.length === 0 || agencies.length === 0) return [];
    const rows = (await this.database.query(
      `select task_id, presence.person, name, state, since from presence join person on person.id = presence.person
       where task_id = any($1) and agencies && $2::text[] and presence.person <> $3 and ${here}
       order by state desc, since`,
      [taskIds, agencies, person],
    )) as { task_id: string; person: string; name: string; state: PresenceState; since: Date }[];
    return rows.map(({ task_id, since, ...row }) => ({ taskId: task_id, ...row, since: since.toISOString() }));
  }

  private tell({ id, agency, role, assignee }: PresenceSubject): void {
    this.news.tell([{ kind: 'presence', id, agency, role, assignee, before: null }]);
  }
}
