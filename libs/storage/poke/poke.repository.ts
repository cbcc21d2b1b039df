import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface PokeDue {
  dossierId: string;
  trackingCode: string;
  wanted: number;
  /** No poke of it was ever sent: its conductor has probably not begun. */
  fresh: boolean;
}

/** The outbox's rows. A lease says who is sending; whatever is not marked as sent is sent again. */
@Injectable()
export class PokeRepository {
  constructor(private readonly database: DataSource) {}

  /** Unsent pokes whose time has come and which nobody else is sending, now leased to the caller. */
  async claim(limit: number, leaseMs: number): Promise<PokeDue[]> {
    const [rows] = (await this.database.query(
      `update poke set lease_until = clock_timestamp() + $2 * interval '1 millisecond'
       where dossier_id in (
         select dossier_id from poke
         where sent < wanted and next_try_at <= clock_timestamp() and (lease_until is null or lease_until < clock_timestamp())
         order by next_try_at limit $1 for update skip locked)
       returning dossier_id, tracking_code, wanted, sent`,
      [limit, leaseMs],
    )) as [{ dossier_id: string; tracking_code: string; wanted: number; sent: number }[], number];
    return rows.map((row) => ({ dossierId: row.dossier_id, trackingCode: row.tracking_code, wanted: row.wanted, fresh: row.sent === 0 }));
  }

  async sent(pokes: readonly { dossierId: string; wanted: number }[]): Promise<void> {
    await this.database.query(
      `update poke set sent = greatest(sent, heard.wanted), lease_until = null, tries = 0
       from (select * from unnest($1::uuid[], $2::int[]) as heard (dossier_id, wanted) order by dossier_id) as heard
       where poke.dossier_id = heard.dossier_id`,
      [pokes.map(({ dossierId }) => dossierId), pokes.map(({ wanted }) => wanted)],
    );
  }

  /** To be tried again: after a second, then twice as long each time, at most half a minute. */
  async failed(dossierIds: readonly string[]): Promise<void> {
    await this.database.query(
      `update poke set lease_until = null, tries = tries + 1, next_try_at = clock_timestamp() + least(30, power(2, least(tries, 5))) * interval '1 second'
       where dossier_id = any($1::uuid[])`,
      [dossierIds],
    );
  }

  /** How many wait to be sent. */
  async backlog(): Promise<number> {
    const [row] = (await this.database.query('select count(*)::int as unsent from poke where sent < wanted')) as [{ unsent: number }];
    return row.unsent;
  }

  /** Pokes these dossiers again, whatever was sent: their conductors look at what is owed and when. */
  async want(dossierIds: readonly string[]): Promise<number> {
    return this.unsend('dossier.id = any($1::uuid[])', [dossierIds]);
  }

  /** Pokes every open dossier, and closed ones that still owe something: all it takes after Temporal's database is lost. */
  async wantAllOpen(): Promise<number> {
    return this.unsend(
      `dossier.closed_at is null or exists (select from errand where errand.dossier_id = dossier.id and errand.state = 'owed')`,
      [],
    );
  }

  /** Pokes whoever waits for a register: it answers again, and is asked at once. */
  async wantAsking(use: string): Promise<number> {
    return this.unsend(
      `exists (select from errand where errand.dossier_id = dossier.id and errand.state = 'owed' and errand.kind = 'inquiry' and errand.request->>'use' = $1)`,
      [use],
    );
  }

  private async unsend(which: string, values: unknown[]): Promise<number> {
    const rows = (await this.database.query(
      `insert into poke (dossier_id, tracking_code, wanted)
       select dossier.id, tracking_code, version from dossier where ${which}
       on conflict (dossier_id) do update set wanted = excluded.wanted, sent = least(poke.sent, excluded.wanted - 1), lease_until = null, tries = 0, next_try_at = clock_timestamp()
       returning dossier_id`,
      values,
    )) as { dossier_id: string }[];
    return rows.length;
  }
}
