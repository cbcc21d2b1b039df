import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import type { StaffClaims } from '#platform/identity/staff-issuer';
import { AuditRepository } from '#storage/audit/audit.repository';
import type { PersonEntity } from '#storage/person/person.entity';
import { installation, PersonRepository, type Post } from '#storage/person/person.repository';
import { PostRepository } from '#storage/person/post.repository';
import { Reference } from '#storage/reference/reference';
import { EndedPosts } from '../organisation/ended-posts';
import { LOG, type Log } from '../parts';

/** Who somebody whom the issuer vouches for is here, with the posts that the sign-in brings along. */
@Injectable()
export class StaffPeople {
  constructor(
    private readonly database: DataSource,
    private readonly people: PersonRepository,
    private readonly posts: PostRepository,
    private readonly audit: AuditRepository,
    private readonly reference: Reference,
    private readonly endedPosts: EndedPosts,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Refuses `staff-unknown` for whoever holds no post now. */
  async identify(claims: StaffClaims): Promise<PersonEntity> {
    const known = (await this.people.findBySubject(claims.subject)) ?? (await this.people.findByUserName(claims.userName));
    if (known?.subject && known.subject !== claims.subject) throw await this.unknown(claims, known, 'subject-changed');
    const given = claims.posts === null ? null : await this.readPosts(claims.posts);
    const person = known ?? (given?.length ? await this.enter(claims) : null);
    if (!person) throw await this.unknown(claims, null, 'no-post');
    if (!person.subject) await this.people.change(person.id, { subject: claims.subject });
    if (given) await this.takePosts(person, given);
    if ((await this.people.postsOf(person.id)).length === 0) throw await this.unknown(claims, person, 'no-post');
    return person;
  }

  private async enter({ userName, name, email, subject }: StaffClaims): Promise<PersonEntity> {
    return this.people.enter({ kind: 'staff', userName, name, email, subject });
  }

  /** `agency.role`; what names no body of this installation gives nothing. */
  private async readPosts(texts: readonly string[]): Promise<Post[]> {
    const { directory } = await this.reference.current();
    const posts = texts.flatMap((text): Post[] => {
      const [, agency = '', role = ''] = /^(.+)\.([a-z][a-z0-9-]*)$/.exec(text) ?? [];
      return agency === installation || directory.agencies.has(agency) ? [{ agency, role }] : [];
    });
    if (posts.length < texts.length) this.log.warn('issuer-names-unknown-posts', { count: texts.length - posts.length });
    return posts;
  }

  private async takePosts(person: PersonEntity, posts: readonly Post[]): Promise<void> {
    const at = await this.clock.now();
    const { ended } = await this.database.transaction(async (tx) => {
      const taken = await this.posts.takeFromIssuer(person.id, posts, tx);
      const change = { at, person: person.id, subject: person.id };
      for (const { agency, role } of taken.given)
        await this.audit.note({ ...change, agency, kind: 'post-given', after: { role, source: 'issuer' } }, tx);
      for (const { agency, role } of taken.ended)
        await this.audit.note({ ...change, agency, kind: 'post-ended', before: { role, source: 'issuer' } }, tx);
      return taken;
    });
    if (ended.length > 0) await this.endedPosts.settle();
  }

  private async unknown(claims: StaffClaims, person: PersonEntity | null, code: string): Promise<Refusal> {
    const { titles } = await this.reference.current();
    const before = person ? await this.posts.findOf([person.id]) : [];
    const agencies = [...new Set(before.map(({ agency }) => titles.agencies.get(agency)?.fa))].filter((title) => title !== undefined);
    return new Refusal('staff-unknown', {
      code,
      userName: claims.userName,
      ...(agencies.length ? { agencies: agencies.join('»، «') } : {}),
    });
  }
}
