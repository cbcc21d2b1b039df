import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Away, isLeftLying, type Placement, placementOf } from '#domain/absence/stand-in';
import { localDate } from '#domain/calendar/local';
import type { Actor, Happening } from '#domain/dossier/happening';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import type { Recorded } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { AbsenceRepository } from './absence.repository';
import { PersonRepository } from './person.repository';

const open = `task.state in ('available', 'active', 'suspended') and task.role is distinct from 'applicant'`;
const ofPost = `post.role = task.role and (task.agency is null or post.agency = task.agency)`;
const inOffice = `post."from" <= now() and (post.until is null or post.until > now())`;
/** Ends of longer ago have been seen to. */
const endedLately = `post.until <= now() and post.until > now() - interval '2 days'`;

const columns = 'select task.id, task.agency, task.role, task.assignee, task.barred, task.service from task';
/** On the name of somebody who held the post and no longer does. */
const onName = `${columns} where ${open}
  and exists (select from post where post.person = task.assignee and ${ofPost} and post.until <= now())
  and not exists (select from post where post.person = task.assignee and ${ofPost} and ${inOffice})`;
/** In a pool whose last holder has gone. */
const inEmptyPool = `${columns} where ${open} and task.assignee is null
  and exists (select from post where ${ofPost} and ${endedLately})
  and not exists (select from post where ${ofPost} and ${inOffice})`;

interface Row {
  id: string;
  agency: string | null;
  role: string | null;
  assignee: string | null;
  barred: string[];
  service: string;
}

const by: Actor = { kind: 'system', part: 'organisation' };

/** Work whose holder has no post for it any more goes on with others: each move is an event of its dossier, and where nobody is left the head is told. */
@Injectable()
export class UnheldWork {
  constructor(
    private readonly database: DataSource,
    private readonly ledger: Ledger,
    private readonly people: PersonRepository,
    private readonly absences: AbsenceRepository,
  ) {}

  /** What moved. Safe to repeat; what somebody has acted on meanwhile is left as it is. */
  async settle(at: Instant, most = 1_000): Promise<Recorded[]> {
    const rows = (await this.database.query(`${onName} union all ${inEmptyPool} limit $1`, [most])) as Row[];
    if (rows.length === 0) return [];
    const away = await this.absences.awayOn(localDate(at));
    const moved: Recorded[] = [];
    for (const row of rows) moved.push(...(await this.move(row, await this.placeFor(row, away))));
    return moved;
  }

  private async move({ id: taskId, assignee }: Row, { to, why }: Placement): Promise<Recorded[]> {
    try {
      const { recorded } = await this.ledger.record({
        dossier: { taskId },
        happening: ({ dossier, at }): Happening[] => {
          const task = dossier?.tasks[taskId];
          if (!task || task.closedAt || task.held || task.assignee !== assignee) return [];
          const moment = { taskId, at, by, channel: 'system' as const };
          return [
            { kind: 'assign', to, ...(to && assignee ? { standInFor: assignee } : {}), ...moment },
            ...(isLeftLying(why) ? [{ kind: 'left-lying' as const, ...moment }] : []),
          ];
        },
      });
      return recorded ? [recorded] : [];
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'unavailable' && error.code !== 'busy') return [];
      throw error;
    }
  }

  /** Who stood in for an absent one goes on, if they hold the post themselves: nobody lends what is no longer theirs. */
  private async placeFor({ assignee, agency, role, barred, service }: Row, away: Away): Promise<Placement> {
    const gone = assignee ?? '';
    const holders = agency && role ? (await this.people.holdersOf(agency, role)).map(({ id }) => id) : [];
    const withGone = new Map(away).set(gone, away.get(gone) ?? { queue: true });
    return placementOf(gone, { work: { role, service }, barred, ownPost: true, holders, away: withGone }, new Map());
  }
}
