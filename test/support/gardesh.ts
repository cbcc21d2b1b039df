import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { issuerSurroundings } from '#apps/cli/src/issuer/surroundings';
import { freePort } from '#apps/cli/src/servers/free-port';
import type { Surroundings } from '#apps/cli/src/servers/program';
import { root } from '#apps/cli/src/servers/root';
import { TemporalServer } from '#apps/cli/src/servers/temporal.server';
import { scheduleIdOf } from '#contracts/temporal/upkeep';
import { temporalOf } from '#platform/temporal/client';
import { dropDatabase, freshDatabase, withClient } from './database';
import { Ground, temporaryFolder } from './ground/ground';
import { Person } from './person';
import { Program } from './program';
import { runGardesh } from './run-gardesh';
import { until } from './until';

export interface GardeshOptions {
  /** `own`: a Postgres and a Temporal which the spec may kill. `shared`: the ones that all specs share, in a database and a namespace of its own. */
  ground?: 'shared' | 'own';
  /** Which programs to start; the others are started by the spec. */
  programs?: ('api' | 'worker' | 'issuer')[];
  environment?: Record<string, string>;
  /** With a ground of one's own: every commit reaches the disk, as in production. */
  durable?: boolean;
}

const secret = 'a secret of nobody, for tests only';

export interface SentMessage {
  to: string;
  channel: string;
  text: string;
  at: string;
  key: string;
}

/** A whole Gardesh: real api, real worker, real Postgres, real Temporal, with the demo people in it and no dossier yet. */
export async function startGardesh({
  ground = 'shared',
  programs = ['worker', 'api'],
  environment = {},
  durable = false,
}: GardeshOptions = {}): Promise<Gardesh> {
  const own = ground === 'own' ? await Ground.start({ durable }) : null;
  const maintenanceUrl = own?.databaseUrl ?? given('GARDESH_TEST_POSTGRES');
  const temporalAddress = own?.temporal.address ?? given('GARDESH_TEST_TEMPORAL');
  const namespace = own ? 'default' : `spec-${randomBytes(6).toString('hex')}`;
  const [databaseUrl, port] = await Promise.all([
    freshDatabase(maintenanceUrl),
    freePort(),
    own ? undefined : TemporalServer.createNamespaceAt(temporalAddress, namespace),
  ]);
  const folder = temporaryFolder();
  const surroundings: Surroundings = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    PORT: String(port),
    GARDESH_HOME: folder,
    GARDESH_MODE: 'demo',
    GARDESH_SECRET: secret,
    ...(programs.includes('issuer') ? issuerSurroundings(await freePort(), secret) : {}),
    ...environment,
  };
  const gardesh = new Gardesh(surroundings, folder, maintenanceUrl, own);
  try {
    await Promise.all(programs.map((name) => gardesh[name].start()));
  } catch (error) {
    await gardesh.stop();
    throw error;
  }
  return gardesh;
}

export class Gardesh {
  readonly api: Program;
  readonly worker: Program;
  /** Runs where the spec asks for it. */
  readonly issuer: Program;

  constructor(
    readonly surroundings: Surroundings,
    readonly folder: string,
    private readonly maintenanceUrl: string,
    private readonly own: Ground | null,
  ) {
    this.api = new Program('api', surroundings, join(folder, 'api.log'));
    this.worker = new Program('worker', surroundings, join(folder, 'worker.log'));
    this.issuer = new Program('issuer', surroundings, join(folder, 'issuer.log'));
  }

  get site(): string {
    return `http://127.0.0.1:${this.surroundings.PORT}`;
  }

  /** Somebody who has not signed in. */
  get nobody(): Person {
    return new Person(this.site, 'nobody', null);
  }

  /** One of the seeded people, signed in: a citizen by mobile, staff by user name. */
  async as(user: string): Promise<Person> {
    const { token } = await this.nobody.do<{ token: string }>('/api/demo/login', { user });
    return new Person(this.site, user, token);
  }

  citizen(mobile = '09120000001'): Promise<Person> {
    return this.as(mobile);
  }

  /** The business clock moves on and every deadline on the way strikes; returns when all has settled. */
  forward(duration: string): Promise<{ now: string; struck: number }> {
    return this.nobody.do('/api/demo/time', { forward: duration });
  }

  /** Messages that went out, newest first. */
  async outbox(to?: string): Promise<SentMessage[]> {
    const { items } = await this.nobody.read<{ items: SentMessage[] }>('/api/demo/outbox');
    return to ? items.filter((message) => message.to === to) : items;
  }

  register(use: string, mode: 'up' | 'down' | 'slow', answer?: Record<string, unknown>): Promise<unknown> {
    return this.nobody.do(`/api/demo/register/${use}`, { mode, ...(answer ? { answer } : {}) });
  }

  bank(payment: string, outcome: 'paid' | 'failed' | 'lost-callback' | 'twice'): Promise<unknown> {
    return this.nobody.do(`/api/demo/bank/${payment}`, { outcome });
  }

  /** Reads the facts as they lie in Postgres. */
  // biome-ignore lint/suspicious/noExplicitAny: rows are what the question asks for.
  sql<Row extends Record<string, any> = any>(text: string, values: unknown[] = []): Promise<Row[]> {
    return withClient(this.surroundings.DATABASE_URL, async (client) => (await client.query<Row>(text, values)).rows);
  }

  /** The upkeep's sweep, now rather than in its own time; what it does is to be waited for. */
  async sweep(): Promise<void> {
    const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = '' } = this.surroundings;
    const { client, connection } = temporalOf({ temporal: { address, namespace, taskQueue: 'gardesh', apiKey: null } });
    const schedule = client.schedule.getHandle(`${scheduleIdOf('sweep')}-gardesh`);
    const begun = async () => (await schedule.describe()).info.numActionsTaken;
    const before = await this.until('the schedule of the sweep', () =>
      begun().then(
        (count) => ({ count }),
        () => null,
      ),
    );
    // One that is under way may have passed what is meant, and while it runs no other begins.
    await this.until('a sweep to begin', () => schedule.trigger().then(async () => (await begun()) > before.count));
    await connection.close();
  }

  /** The command line on this installation: `command('reconcile', '--json')`. */
  command(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
    return runGardesh(args, this.surroundings);
  }

  until<T>(what: string, ask: () => T | Promise<T>, withinMs?: number): Promise<NonNullable<Exclude<T, false>>> {
    return until(ask, { what, ...(withinMs ? { withinMs } : {}), explain: () => this.logs() });
  }

  /** Waits until every poke was sent and no errand is owed that has not been tried. */
  async settled(withinMs?: number): Promise<void> {
    await this.until(
      'all to settle',
      async () => {
        const [owed] = await this.sql<{ count: number }>(
          `SELECT (SELECT count(*) FROM poke WHERE sent < wanted)::int + (SELECT count(*) FROM errand WHERE state = 'owed' AND attempts = 0)::int AS count`,
        );
        return owed?.count === 0;
      },
      withinMs,
    );
  }

  /** The servers of a spec's own, to be killed and started again. */
  get ground(): Ground {
    if (!this.own) throw new Error('The servers are shared with other specs: start with { ground: "own" } to touch them.');
    return this.own;
  }

  /** Keeps how the conductors ran, for `test/histories/replay.spec.ts`. */
  private recordHistories(): void {
    execFileSync(process.execPath, [join(root, 'test/histories/record.mjs')], {
      env: { ...process.env, ...this.surroundings },
      stdio: 'inherit',
    });
  }

  /** What the programs printed last, for whoever looks into a failure. */
  logs(): string {
    return [this.api, this.worker, this.issuer].map((program) => `--- ${program.name}\n${program.log()}`).join('\n');
  }

  async stop(): Promise<void> {
    if (process.env.RECORD_HISTORIES) this.recordHistories();
    await Promise.all([this.api.stop(), this.worker.stop(), this.issuer.stop()]);
    if (this.own) await this.own.stop();
    else await dropDatabase(this.maintenanceUrl, this.surroundings.DATABASE_URL);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this spec in the project "stack".`);
  return value;
}
