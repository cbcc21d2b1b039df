import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { NewPost } from '#contracts/http/organisation';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { AuditRepository } from '#storage/audit/audit.repository';
import { installation, PersonRepository } from '#storage/person/person.repository';
import { type PostHeld, PostRepository } from '#storage/person/post.repository';
import { Reference } from '#storage/reference/reference';
import { administers, type Caller, isInstallationAdmin, leads } from '../identity/caller';
import { postLabel } from '../readings/post-label';

/** Giving and ending posts, each with its line in the audit log. */
@Injectable()
export class StaffService {
  constructor(
    private readonly database: DataSource,
    private readonly people: PersonRepository,
    private readonly posts: PostRepository,
    private readonly audit: AuditRepository,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  /** Refuses a body that is not there or has ended, a post that its kind does not have, and a span that ends before it begins. */
  async refuseUnfit({ agency, role, from, until }: z.output<typeof NewPost>, caller: Caller, prefix = ''): Promise<void> {
    if (!administers(caller, agency)) throw new Refusal('not-permitted');
    const { directory } = await this.reference.current();
    const body = directory.agencies.get(agency);
    if (agency !== installation && (!body || body.ended))
      throw new Refusal('invalid-input', {}, [{ pointer: `${prefix}/agency`, code: 'not-an-option' }]);
    if (!postLabel(body?.kind, role)) throw new Refusal('invalid-input', {}, [{ pointer: `${prefix}/role`, code: 'not-an-option' }]);
    if (until && until <= (from ?? new Date().toISOString()))
      throw new Refusal('invalid-input', {}, [{ pointer: `${prefix}/until`, code: 'too-early', details: { min: from ?? '' } }]);
  }

  /** Null where the person holds it in that span already. */
  async give(person: string, post: z.output<typeof NewPost>, caller: Caller, tx: EntityManager): Promise<PostHeld | null> {
    const { agency, role, from = null, until = null } = post;
    const given = await this.posts.give({ person, agency, role, from, until, by: caller.person, source: 'office' }, tx);
    if (!given) return null;
    await this.audit.note(
      {
        at: await this.clock.now(),
        person: caller.person,
        agency,
        kind: 'post-given',
        subject: person,
        after: { role, from: given.from, until },
      },
      tx,
    );
    return given;
  }

  /** Refuses `not-found` for a post of another body, and `last-administrator`. */
  async end(id: string, until: string | null, caller: Caller, tx: EntityManager): Promise<PostHeld> {
    const before = await this.mine(id, caller, tx);
    if (before.agency === installation && before.role === 'admin') await this.refuseLast(before, tx);
    const after = await this.posts.end(id, until, tx);
    await this.audit.note(
      {
        at: await this.clock.now(),
        person: caller.person,
        agency: before.agency,
        kind: 'post-ended',
        subject: before.person,
        before: { role: before.role, until: before.until },
        after: { role: after.role, until: after.until },
      },
      tx,
    );
    return after;
  }

  /** Refuses `not-found` for a post of another body. */
  async find(id: string, caller: Caller): Promise<PostHeld> {
    return this.database.transaction((tx) => this.mine(id, caller, tx));
  }

  private async mine(id: string, caller: Caller, tx: EntityManager): Promise<PostHeld> {
    const post = await this.posts.lock(id, tx);
    if (!administers(caller, post.agency)) throw new Refusal('not-found');
    return post;
  }

  private async refuseLast({ person }: PostHeld, tx: EntityManager): Promise<void> {
    await tx.query(`select id from post where agency = $1 and role = 'admin' for update`, [installation]);
    const holders = await this.people.holdersOf(installation, 'admin');
    if (holders.every(({ id }) => id === person)) throw new Refusal('last-administrator');
  }
}

/** Bodies whose people the caller may see; null: all. */
export function scopeOf(caller: Caller): string[] | null {
  if (isInstallationAdmin(caller)) return null;
  const agencies = [...new Set(caller.posts.map(({ agency }) => agency))].filter(
    (agency) => agency !== installation && leads(caller, agency),
  );
  if (agencies.length === 0) throw new Refusal('not-permitted');
  return agencies;
}
