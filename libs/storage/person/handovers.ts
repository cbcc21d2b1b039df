import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Move, spread } from '#domain/absence/spread';
import { type Away, ableNow, isLeftLying, nobodyFor, type Placement, type Post, placementOf, type StandIn } from '#domain/absence/stand-in';
import { localDate } from '#domain/calendar/local';
import type { TaskKind } from '#domain/dossier/dossier';
import { needsOwnPost } from '#domain/dossier/entitlement';
import type { Actor, Happening } from '#domain/dossier/happening';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import type { Recorded } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { Reference, type Standing } from '../reference/reference';
import { AbsenceRepository } from './absence.repository';

interface Row {
  id: string;
  tracking_code: string;
  service: string;
  service_version: string;
  kind: TaskKind;
  stage: string;
  state: 'available' | 'active' | 'suspended';
  agency: string | null;
  role: string | null;
  assignee: string | null;
  stand_in_for: string | null;
  barred: string[];
}

/** Where one piece of work goes. */
export interface Handover extends Placement {
  task: string;
  trackingCode: string;
}

const columns = `task.id, task.tracking_code, task.service, dossier.service_version, task.kind, task.stage, task.state, task.agency, task.role, task.assignee, task.stand_in_for, task.barred`;
const openWork = `from task join dossier on dossier.id = task.dossier_id where task.state in ('available', 'active', 'suspended') and task.role is distinct from 'applicant'`;
const soonestFirst = `order by coalesce(task.due_at, 'infinity'), task.id`;
const system: Actor = { kind: 'system', part: 'absence' };
const mostAtOnce = 2_000;

/** Moves the work of who is away, and gives it back: each move is an event of its dossier, and no open task is left without somebody. */
@Injectable()
export class Handovers {
  constructor(
    private readonly database: DataSource,
    private readonly ledger: Ledger,
    private readonly reference: Reference,
    private readonly absences: AbsenceRepository,
  ) {}

  /** Where the open work of a person would go: what is on their name, and what lies in pools that nobody else looks after. */
  async plan(person: string, standIn: StandIn, at: Instant): Promise<Handover[]> {
    const away = new Map(await this.absences.awayOn(localDate(at))).set(person, standIn);
    return this.placed(person, away, await this.reference.current());
  }

  private async placed(person: string, away: Away, standing: Standing): Promise<Handover[]> {
    const own = await this.rows(`${openWork} and task.assignee = $1 ${soonestFirst}`, [person]);
    const pooled = await this.rows(
      `${openWork} and task.assignee is null and exists (select from post where post.person = $1 and post.agency = task.agency and post.role = task.role and until is null) ${soonestFirst}`,
      [person],
    );
    const holders = await this.holdersOf([...own, ...pooled]);
    const load = new Map(await this.load([...new Set([...holders.values()].flat())]));
    const handovers: Handover[] = [];
    for (const row of own) {
      const placement = placementOf(person, postOf(row, { holders, away, standing }), load);
      if (placement.to) load.set(placement.to, (load.get(placement.to) ?? 0) + 1);
      handovers.push({ task: row.id, trackingCode: row.tracking_code, ...placement });
    }
    for (const row of pooled) {
      const post = postOf(row, { holders, away, standing });
      if (ableNow(post).length > 0) continue;
      handovers.push({ task: row.id, trackingCode: row.tracking_code, to: null, why: nobodyFor(post), through: [person] });
    }
    return handovers;
  }

  /** Everybody who is away: their work moves, if it has not yet; and what was moved for somebody who is back returns, unless it was begun. */
  async settle(at: Instant): Promise<Recorded[]> {
    const away = await this.absences.awayOn(localDate(at));
    const standing = await this.reference.current();
    const moved: Recorded[] = [];
    for (const person of away.keys())
      for (const handover of await this.placed(person, away, standing)) moved.push(...(await this.move(handover, person)));
    const lent = await this.rows(
      `${openWork} and task.stand_in_for is not null and task.state = 'available' and not (task.stand_in_for = any($1)) limit ${mostAtOnce}`,
      [[...away.keys()]],
    );
    for (const { id, stand_in_for } of lent)
      moved.push(...(await this.record(id, () => ({ kind: 'assign', taskId: id, to: stand_in_for, why: 'absence' }))));
    return moved;
  }

  /** Safe to repeat. Somebody who has acted meanwhile, or whose act is held, goes before. */
  private async move({ task: id, to, why }: Handover, absent: string): Promise<Recorded[]> {
    const moved = await this.record(id, (assignee) =>
      assignee === absent ? { kind: 'assign', taskId: id, to, why: 'absence', ...(to ? { standInFor: absent } : {}) } : null,
    );
    const alarmed = isLeftLying(why) ? await this.record(id, () => ({ kind: 'left-lying', taskId: id })) : [];
    return [...moved, ...alarmed];
  }

  private async record(taskId: string, happening: (assignee: string | null) => Bare | null): Promise<Recorded[]> {
    try {
      const { recorded } = await this.ledger.record({
        dossier: { taskId },
        happening: ({ dossier, at }) => {
          const task = dossier?.tasks[taskId];
          const bare = task && !task.closedAt && !task.held ? happening(task.assignee) : null;
          return bare && ({ ...bare, at, by: system, channel: 'system' } as Happening);
        },
      });
      return recorded ? [recorded] : [];
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'unavailable' && error.code !== 'busy') return [];
      throw error;
    }
  }

  /** A body's open work shared out anew, as a proposal. */
  async proposeSpread(agency: string, role: string | undefined, at: Instant): Promise<(Move & { trackingCode: string })[]> {
    const rows = await this.rows(
      `${openWork} and task.agency = $1 and ($2::text is null or task.role = $2) and task.state <> 'suspended' ${soonestFirst} limit ${mostAtOnce}`,
      [agency, role ?? null],
    );
    const [away, standing, holders] = [
      await this.absences.awayOn(localDate(at)),
      await this.reference.current(),
      await this.holdersOf(rows),
    ];
    const able = (row: Row) => ableNow(postOf(row, { holders, away, standing })).map(({ person }) => person);
    const load = await this.load([...new Set([...holders.values()].flat())]);
    const codes = new Map(rows.map((row) => [row.id, row.tracking_code]));
    const pieces = rows.map((row) => ({ task: row.id, assignee: row.assignee, begun: row.state === 'active', able: able(row) }));
    return spread(pieces, load).map((move) => ({ ...move, trackingCode: codes.get(move.task) ?? '' }));
  }

  private async rows(text: string, values: unknown[]): Promise<Row[]> {
    return (await this.database.query(`select ${columns} ${text}`, values)) as Row[];
  }

  private async holdersOf(rows: readonly Row[]): Promise<ReadonlyMap<string, string[]>> {
    const posts = [
      ...new Map(
        rows.flatMap(({ agency, role }) => (role ? [[keyOf(agency, role), [agency ?? 'installation', role]] as const] : [])),
      ).values(),
    ];
    const found = (await this.database.query(
      `select post.agency, post.role, array_agg(post.person order by user_name) as persons
       from post join person on person.id = post.person
       where (post.agency, post.role) in (select * from unnest($1::text[], $2::text[])) and post."from" <= now() and (until is null or until > now())
       group by post.agency, post.role`,
      [posts.map(([agency]) => agency), posts.map(([, role]) => role)],
    )) as { agency: string; role: string; persons: string[] }[];
    return new Map(found.map(({ agency, role, persons }) => [keyOf(agency, role), persons]));
  }

  private async load(persons: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = (await this.database.query(
      `select assignee, count(*)::int as open from task where assignee = any($1) and state in ('available', 'active', 'suspended') group by assignee`,
      [persons],
    )) as { assignee: string; open: number }[];
    return new Map(rows.map(({ assignee, open }) => [assignee, open]));
  }
}

type Bare = Happening extends infer One ? (One extends unknown ? Omit<One, 'at' | 'by' | 'channel'> : never) : never;

const keyOf = (agency: string | null, role: string): string => `${agency ?? 'installation'}:${role}`;

function postOf(row: Row, { holders, away, standing }: { holders: ReadonlyMap<string, string[]>; away: Away; standing: Standing }): Post {
  const { definition } = standing.world(row.service, row.service_version);
  return {
    work: { role: row.role, service: row.service },
    barred: row.barred,
    ownPost: needsOwnPost(definition, row),
    holders: (row.role && holders.get(keyOf(row.agency, row.role))) || [],
    away,
  };
}
