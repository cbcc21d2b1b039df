import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort, isFree } from '#apps/cli/src/servers/free-port';
import { withClient } from '../support/database';
import { temporaryFolder } from '../support/ground/ground';
import { gardeshProgram, runGardesh } from '../support/run-gardesh';
import { until } from '../support/until';

interface Started {
  child: ChildProcess;
  printed(): string;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

async function surroundings(): Promise<Record<string, string>> {
  const home = temporaryFolder();
  folders.push(home);
  return { GARDESH_HOME: home, PORT: String(await freePort()), TEMPORAL_UI_PORT: String(await freePort()) };
}

async function start(environment: Record<string, string>, ...args: string[]): Promise<Started> {
  const child = spawn(process.execPath, [gardeshProgram, 'start', '--quiet-seed', ...args], { env: { ...process.env, ...environment } });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk));
  const printed = () => text;
  await until(() => text.includes('Ready in') || child.exitCode !== null, { what: 'the block', withinMs: 90_000, explain: printed });
  expect(text).toContain('گردش آماده است');
  return { child, printed };
}

async function stop({ child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = await ended;
  return code as number | null;
}

const databaseUrl = (home: string): string => {
  const { postgresPassword, postgresPort } = JSON.parse(readFileSync(join(home, 'installation.json'), 'utf8')) as Record<string, string>;
  return `postgres://gardesh:${postgresPassword}@127.0.0.1:${postgresPort}/gardesh`;
};

const ask = (home: string, sql: string) => withClient(databaseUrl(home), async (client) => (await client.query(sql)).rows);

describe('npm start', () => {
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('brings all up, ends with all it started, and goes on with the same data', async () => {
    const environment = await surroundings();
    const home = environment.GARDESH_HOME!;
    const first = await start(environment);
    expect((await fetch(`http://127.0.0.1:${environment.PORT}/api/readyz`)).status).toBe(200);
    await ask(home, 'CREATE TABLE kept AS SELECT 1 AS one');

    const second = await runGardesh(['start'], environment);
    expect(second.code).toBe(1);
    expect(second.errors).toContain('already running');

    expect(await stop(first, 'SIGTERM')).toBe(0);
    const { postgresPort, temporalPort } = JSON.parse(readFileSync(join(home, 'installation.json'), 'utf8')) as Record<string, number>;
    for (const port of [Number(environment.PORT), Number(environment.TEMPORAL_UI_PORT), postgresPort!, temporalPort!])
      expect(await isFree(port)).toBe(true);

    const again = await start(environment);
    expect(await ask(home, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);

    // As by kill -9: nobody is left to stop the parts, and the next start must make do with what they left.
    expect(await stop(again, 'SIGKILL')).toBeNull();
    const afterKill = await start(environment);
    expect(await ask(home, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    expect(await stop(afterKill, 'SIGINT')).toBe(0);

    const anew = await start(environment, '--reset');
    expect(await ask(home, "SELECT to_regclass('kept') AS kept")).toEqual([{ kept: null }]);
    expect(await stop(anew, 'SIGTERM')).toBe(0);
  });

  it('says in a sentence that a port is in use, and starts nothing', async () => {
    const environment = await surroundings();
    const other = createServer().listen(Number(environment.PORT), '127.0.0.1');
    await once(other, 'listening');
    const { code, errors } = await runGardesh(['start'], environment);
    other.close();
    expect(code).toBe(1);
    expect(errors).toContain(`Port ${environment.PORT} is in use`);
    expect(errors).not.toContain('    at ');
  });

  it('starts a fallen part again', async () => {
    const environment = await surroundings();
    const started = await start(environment);
    const { api } = JSON.parse(readFileSync(join(environment.GARDESH_HOME!, 'running.json'), 'utf8')) as { api: { pid: number } };
    process.kill(api.pid, 'SIGKILL');
    await until(() => started.printed().includes('api ended (SIGKILL)'), { what: 'word of the fall' });
    await until(async () => (await fetch(`http://127.0.0.1:${environment.PORT}/api/readyz`)).ok, { what: 'the api' });
    expect(await stop(started, 'SIGTERM')).toBe(0);
  });
});
