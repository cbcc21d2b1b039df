import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NewsTeller } from '../news/news-teller';
import type { Post } from '../person/person.repository';

export interface SignedIn {
  person: { id: string; kind: 'citizen' | 'staff'; name: string; userName: string | null; mobile: string | null };
  posts: Post[];
  expiresAt: Date;
}

export interface NewSession {
  tokenHash: Buffer;
  person: string;
  lifeMs: number;
  /** By whose word it was opened, where it was an issuer's. */
  issued?: { issuerSession: string | null; idToken: string } | undefined;
}

/** Sessions and one-time codes, by their hashes. All times are the database's own. */
@Injectable()
export class SessionRepository {
  private readonly news: NewsTeller;

  constructor(private readonly database: DataSource) {
    this.news = new NewsTeller(database);
  }

  async open({ tokenHash, person, lifeMs, issued }: NewSession): Promise<void> {
    await this.database.query(
      `insert into session (token_hash, person, expires_at, issuer_session, id_token)
       values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond', $4, $5)`,
      [tokenHash, person, lifeMs, issued?.issuerSession ?? null, issued?.idToken ?? null],
    );
  }

  /** Who holds the token, with the posts they hold now; null when it is unknown, expired or revoked. One query. */
  async find(tokenHash: Buffer): Promise<SignedIn | null> {
    const [row] = (await this.database.query(
      `select person.id, kind, name, user_name, mobile, expires_at,
         coalesce((select jsonb_agg(jsonb_build_object('agency', agency, 'role', role) order by agency, role) from post
                   where post.person = person.id and "from" <= now() and (until is null or until > now())), '[]') as posts
       from session join person on person.id = session.person
       where token_hash = $1 and revoked_at is null and expires_at > clock_timestamp()`,
      [tokenHash],
    )) as {
      id: string;
      kind: 'citizen' | 'staff';
      name: string;
      user_name: string | null;
      mobile: string | null;
      expires_at: Date;
      posts: Post[];
    }[];
    if (!row) return null;
    const { id, kind, name, user_name, mobile, expires_at, posts } = row;
    return { person: { id, kind, name, userName: user_name, mobile }, posts, expiresAt: expires_at };
  }

  /** Answers the hint with which the issuer is left, where the session came from one. */
  async revoke(tokenHash: Buffer): Promise<{ idToken: string | null }> {
    const [rows] = (await this.database.query(
      `update session set revoked_at = clock_timestamp(), id_token = null
       from (select token_hash, id_token from session where token_hash = $1 for update) as before
       where session.token_hash = before.token_hash and revoked_at is null returning before.id_token, person`,
      [tokenHash],
    )) as [{ id_token: string | null; person: string }[], number];
    this.tellEnded(rows);
    return { idToken: rows[0]?.id_token ?? null };
  }

  async revokeAllOf(person: string): Promise<void> {
    await this.database.query(
      'update session set revoked_at = clock_timestamp(), id_token = null where person = $1 and revoked_at is null',
      [person],
    );
    this.tellEnded([{ person }]);
  }

  /** Every session that came from this one at the issuer. */
  async revokeIssued(issuerSession: string): Promise<void> {
    const [rows] = (await this.database.query(
      'update session set revoked_at = clock_timestamp(), id_token = null where issuer_session = $1 and revoked_at is null returning person',
      [issuerSession],
    )) as [{ person: string }[], number];
    this.tellEnded(rows);
  }

  /** Every screen of theirs looks at once whether its session stands. */
  private tellEnded(sessions: readonly { person: string }[]): void {
    this.news.tell([...new Set(sessions.map(({ person }) => person))].map((person) => ({ kind: 'session', person })));
  }

  /** False when this mobile has been sent as many codes as it may within the span. */
  async challenge(challenge: {
    id: string;
    mobile: string;
    codeHash: Buffer;
    lifeMs: number;
    most: number;
    withinMs: number;
  }): Promise<{ expiresAt: Date } | null> {
    const { id, mobile, codeHash, lifeMs, most, withinMs } = challenge;
    const rows = (await this.database.query(
      `insert into login_challenge (id, mobile, code_hash, expires_at)
       select $1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond'
       where (select count(*) from login_challenge where mobile = $2 and created_at > clock_timestamp() - $6 * interval '1 millisecond') < $5
       returning expires_at`,
      [id, mobile, codeHash, lifeMs, most, withinMs],
    )) as { expires_at: Date }[];
    return rows[0] ? { expiresAt: rows[0].expires_at } : null;
  }

  /** A further code to a challenge that is still open; null where it is not, or has been sent as many as it may. */
  async again(
    id: string,
    { codeHash, lifeMs, most }: { codeHash: Buffer; lifeMs: number; most: number },
  ): Promise<{ mobile: string; expiresAt: Date } | null> {
    return this.database.transaction(async (tx) => {
      const [rows] = (await tx.query(
        `update login_challenge set expires_at = clock_timestamp() + $2 * interval '1 millisecond'
         where id = $1 and used_at is null and created_at > clock_timestamp() - interval '15 minutes'
           and (select count(*) from login_code where challenge = $1) < $3
         returning mobile, expires_at`,
        [id, lifeMs, most],
      )) as [{ mobile: string; expires_at: Date }[], number];
      const [row] = rows;
      if (!row) return null;
      await tx.query('insert into login_code (challenge, code_hash) values ($1, $2) on conflict do nothing', [id, codeHash]);
      return { mobile: row.mobile, expiresAt: row.expires_at };
    });
  }

  /** Counts a try and tells what it is tried against; null when the challenge is unknown. Two tries at once count as two. */
  async attempt(id: string): Promise<{ mobile: string; codeHashes: Buffer[]; tries: number; expired: boolean } | null> {
    const [rows] = (await this.database.query(
      `update login_challenge set tries = tries + 1 where id = $1
       returning mobile, tries, expires_at <= clock_timestamp() or used_at is not null as expired,
         array_append(array(select code_hash from login_code where challenge = $1), code_hash) as code_hashes`,
      [id],
    )) as [{ mobile: string; code_hashes: Buffer[]; tries: number; expired: boolean }[], number];
    const row = rows[0];
    return row ? { mobile: row.mobile, codeHashes: row.code_hashes, tries: row.tries, expired: row.expired } : null;
  }

  /** True for the first who uses it. */
  async use(id: string): Promise<boolean> {
    const [, used] = (await this.database.query(
      'update login_challenge set used_at = clock_timestamp() where id = $1 and used_at is null',
      [id],
    )) as [unknown, number];
    return used === 1;
  }

  /** Drops what nobody can use any more. */
  async sweep(): Promise<void> {
    await this.database.query(`delete from login_challenge where created_at < now() - interval '1 day'`);
    await this.database.query(`delete from session where expires_at < now() - interval '1 day'`);
  }
}
