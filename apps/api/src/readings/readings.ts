import { Injectable } from '@nestjs/common';
import type { Reading, readings } from '#contracts/http/reading';
import { localDate } from '#domain/calendar/local';
import type { Definition, Text } from '#domain/definition/schema';
import type { Dossier } from '#domain/dossier/dossier';
import { instantOf } from '#domain/instant';
import { Clock } from '#platform/clock';
import type { AccessEntity } from '#storage/access/access.entity';
import { AccessRepository } from '#storage/access/access.repository';
import { linkPrefix, OpinionLinkRepository } from '#storage/opinion-link/opinion-link.repository';
import { PersonRepository, type Post } from '#storage/person/person.repository';
import type { DossierSeen } from '../dossiers/dossier.view';
import type { Caller } from '../identity/caller';
import { postLabel } from './post-label';

const mostKept = 500;

export type ReadPart = (typeof readings)[number];

/** Staff who look into a citizen's papers leave a trace, and the citizen may see it. */
@Injectable()
export class Readings {
  constructor(
    private readonly access: AccessRepository,
    private readonly people: PersonRepository,
    private readonly links: OpinionLinkRepository,
    private readonly clock: Clock,
  ) {}

  async note(caller: Caller, dossierId: string, what: ReadPart): Promise<void> {
    if (caller.kind !== 'staff') return;
    await this.access.note({ person: caller.person, dossierId, what, at: await this.clock.now() });
  }

  /** Newest first: one line for each reader and day. */
  async of({ dossier, world, labels }: Pick<DossierSeen, 'dossier' | 'world' | 'labels'>): Promise<Reading[]> {
    const rows = await this.access.findOfDossier(dossier.id, mostKept);
    const posts = new Map<string, Post[]>();
    for (const person of new Set(rows.map((row) => row.person))) posts.set(person, await this.people.postsOf(person));
    // Whoever holds a one-time link reads in the name of the body to which it went.
    const byLink = [...posts.keys()].filter((person) => person.startsWith(linkPrefix));
    for (const { id, agency, role } of await this.links.findMany(byLink.map((person) => person.slice(linkPrefix.length))))
      posts.set(`${linkPrefix}${id}`, [{ agency, role }]);

    const secret = secretAgencies(dossier, world.definition);
    return byReaderAndDay(rows).map((looks) => {
      const post = postIn(dossier, posts.get(looks[0].person) ?? []);
      const hidden = post !== null && secret.has(post.agency);
      return {
        ...span(looks),
        agency: hidden ? null : (post?.agency ?? null),
        title: hidden ? concerned : post ? labels.agency(post.agency) : gone,
        post: post && !hidden ? postLabel(world.directory.agencies.get(post.agency)?.kind, post.role) : null,
      };
    });
  }
}

const concerned: Text = { fa: 'مرجع ذی‌ربط', en: 'a competent body' };
const gone: Text = { fa: 'کسی که دیگر سمتی ندارد', en: 'somebody who no longer holds a post' };

/** Bodies that were asked in secret and have no other part in it. */
function secretAgencies(dossier: Dossier, definition: Definition): ReadonlySet<string> {
  const asked = Object.values(dossier.tasks).filter((task) => task.agency !== null);
  const isSecret = ({ stage: key, party }: (typeof asked)[number]): boolean => {
    const stage = definition.stages[key];
    return party !== null && stage?.kind === 'concurrence' && stage.parties[party]?.secret === true;
  };
  const open = new Set(asked.filter((task) => !isSecret(task)).map((task) => task.agency));
  return new Set(
    asked.filter(isSecret).flatMap(({ agency }) => (agency && !open.has(agency) && agency !== dossier.agency ? [agency] : [])),
  );
}

/** Of several posts, the one from which somebody has to do with this dossier. */
function postIn(dossier: Dossier, posts: readonly Post[]): Post | null {
  const agencies = new Set([dossier.agency, ...Object.values(dossier.tasks).map((task) => task.agency)]);
  return posts.find(({ agency }) => agencies.has(agency)) ?? posts[0] ?? null;
}

type Looks = [AccessEntity, ...AccessEntity[]];

function byReaderAndDay(rows: readonly AccessEntity[]): Looks[] {
  const groups = new Map<string, Looks>();
  for (const row of rows) {
    const key = `${row.person} ${localDate(instantOf(row.at.getTime()))}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function span(looks: Looks): Pick<Reading, 'what' | 'times' | 'first' | 'last'> {
  const times = looks.map(({ at }) => at.getTime());
  return {
    what: [...new Set(looks.map(({ what }) => what as ReadPart))],
    times: looks.length,
    first: instantOf(Math.min(...times)),
    last: instantOf(Math.max(...times)),
  };
}
