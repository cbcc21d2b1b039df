import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { localDate } from '#domain/calendar/local';
import { Clock } from '#platform/clock';
import type { News, PresenceNews, SessionNews, TaskNews } from '#storage/news/news';
import { NewsListener } from '#storage/news/news-listener';
import { PersonRepository } from '#storage/person/person.repository';
import { PresenceRepository } from '#storage/presence/presence.repository';
import { SnoozeRepository } from '#storage/snooze/snooze.repository';
import type { QueueCounts } from '#storage/task/inbox.repository';
import type { Caller } from '../identity/caller';
import { SessionCallers } from '../identity/session-callers';
import { LOG, type Log } from '../parts';
import { InboxService, presenceView } from '../tasks/inbox.service';
import { Watcher } from './watcher';

/** How often every line gives a sign of life, is asked whether its session stands, and counts again. */
const beatMs = 15_000;
/** Changes that come together are counted together. */
const gatherMs = 200;
const mostRemembered = 1_000;

interface Told {
  number: number;
  news: readonly News[];
}

/**
 * The inbox as it changes: one listening connection for the process, a line for each screen, and to each only what its
 * viewer's inbox holds. What is told is not trusted to be whole: a gap says `refetch`, and the rail is counted again in time.
 */
@Injectable()
export class Live implements OnModuleInit, BeforeApplicationShutdown {
  private readonly watchers = new Map<Watcher, { request: FastifyRequest; counts: QueueCounts | null }>();
  private readonly listener: NewsListener;
  /** Numbers mean something within one process only. */
  private readonly epoch = randomUUID();
  private told: Told[] = [];
  private number = 0;
  private readonly uncounted = new Set<Watcher>();
  private counting: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;

  constructor(
    database: DataSource,
    @Inject(LOG) log: Log,
    private readonly inbox: InboxService,
    private readonly presence: PresenceRepository,
    private readonly people: PersonRepository,
    private readonly snoozes: SnoozeRepository,
    private readonly callers: SessionCallers,
    private readonly clock: Clock,
  ) {
    const { url } = database.options as { url?: string };
    this.listener = new NewsListener({
      url: url ?? '',
      heard: (news) => this.hear(news),
      missed: () => void this.refetchAll(),
      onConnectionLost: (error) => log.defect('news-connection-lost', error),
    });
  }

  async onModuleInit(): Promise<void> {
    await this.listener.start();
    this.beating = setInterval(() => void this.beat(), beatMs).unref();
  }

  /** Lines do not end by themselves, and would keep the server from closing. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.beating);
    clearTimeout(this.counting);
    for (const watcher of this.watchers.keys()) watcher.end();
    await this.listener.stop();
  }

  /** Takes the request over; the line stays open until the browser or the session ends. */
  async watch(caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.hijack();
    const line = reply.raw;
    line.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const watcher = new Watcher(line, caller);
    line.on('close', () => {
      this.watchers.delete(watcher);
      this.uncounted.delete(watcher);
    });
    this.watchers.set(watcher, { request, counts: null });
    await this.resume(watcher, request.headers['last-event-id']);
    this.count(watcher);
  }

  private async resume(watcher: Watcher, last: string | string[] | undefined): Promise<void> {
    watcher.standingInFor = await this.standingInFor(watcher.caller);
    const [epoch, number] = String(last ?? '').split('/');
    const from = Number(number);
    const first = this.told[0]?.number ?? this.number + 1;
    if (epoch !== this.epoch || !Number.isInteger(from) || from + 1 < first) {
      watcher.send('refetch', { at: await this.clock.now() }, this.idOf(this.number));
      return;
    }
    for (const told of this.told) if (told.number > from) await this.tell(watcher, told);
  }

  private hear(news: readonly News[]): void {
    const told = { number: ++this.number, news };
    this.told = [...this.told.slice(1 - mostRemembered), told];
    for (const watcher of this.watchers.keys()) void this.tell(watcher, told);
    const ended = new Set(news.filter((one): one is SessionNews => one.kind === 'session').map(({ person }) => person));
    if (ended.size > 0) void this.beat(({ person }) => ended.has(person));
  }

  private async tell(watcher: Watcher, { number, news }: Told): Promise<void> {
    const seen = news.filter((one) => one.kind !== 'session' && watcher.sees(one));
    const items = seen.filter((one): one is TaskNews => one.kind === 'task');
    if (items.length > 0) {
      watcher.send('tasks', { items: items.map(({ kind: _, before: __, ...item }) => item) }, this.idOf(number));
      this.count(watcher);
    }
    const presences = seen.filter((one): one is PresenceNews => one.kind === 'presence');
    const ids = [...new Set(presences.map(({ id }) => id))];
    if (ids.length === 0) return;
    const present = await this.presence.on(ids, { person: watcher.caller.person, agencies: watcher.agencies }).catch(() => []);
    for (const task of ids)
      watcher.send('presence', { task, presence: present.filter(({ taskId }) => taskId === task).map(presenceView) }, this.idOf(number));
  }

  private idOf(number: number): string {
    return `${this.epoch}/${number}`;
  }

  private async refetchAll(): Promise<void> {
    this.told = [];
    this.number++;
    const at = await this.clock.now().catch(() => new Date().toISOString());
    for (const watcher of this.watchers.keys()) {
      watcher.send('refetch', { at }, this.idOf(this.number));
      this.count(watcher);
    }
  }

  private count(watcher: Watcher): void {
    this.uncounted.add(watcher);
    this.counting ??= setTimeout(() => void this.countAll(), gatherMs).unref();
  }

  /** One after the other: many who watch must not keep those waiting who work. */
  private async countAll(): Promise<void> {
    for (const watcher of this.uncounted) {
      this.uncounted.delete(watcher);
      const known = this.watchers.get(watcher);
      if (!known) continue;
      // Counted again with the next beat, if the database is away now.
      const counts = await this.inbox.counts(watcher.caller).catch(() => null);
      if (!counts || JSON.stringify(counts) === JSON.stringify(known.counts)) continue;
      known.counts = counts;
      watcher.send('counts', counts);
    }
    this.counting = undefined;
    if (this.uncounted.size > 0) this.count([...this.uncounted][0] as Watcher);
  }

  /** A session or a post that has ended ends here too. */
  private async beat(ofWhom: (caller: Caller) => boolean = () => true): Promise<void> {
    for (const [watcher, { request }] of [...this.watchers]) {
      if (!ofWhom(watcher.caller)) continue;
      try {
        const caller = await this.callers.find(request);
        if (caller?.kind !== 'staff') {
          watcher.send('signed-out', {});
          watcher.end();
          continue;
        }
        watcher.caller = caller;
        watcher.standingInFor = await this.standingInFor(caller);
        watcher.beat();
        this.count(watcher);
      } catch {
        // The database is away: the line stays, and is asked again with the next beat.
        watcher.beat();
      }
    }
    await this.remind().catch(() => undefined);
  }

  /** What somebody put off is told to all of their screens when its time comes; whoever is not there is told when they come. */
  private async remind(): Promise<void> {
    const people = [...new Set([...this.watchers.keys()].map(({ caller }) => caller.person))];
    const due = await this.snoozes.remind(people, await this.clock.now());
    for (const watcher of this.watchers.keys()) {
      const items = due.filter(({ person }) => person === watcher.caller.person).map(({ person: _, ...item }) => item);
      if (items.length > 0) watcher.send('reminded', { items });
    }
  }

  private async standingInFor(caller: Caller): Promise<readonly string[]> {
    return this.people.standingInFor(caller.person, localDate(await this.clock.now()));
  }
}
