import { appendFileSync, existsSync } from 'node:fs';
import { issuerSurroundings } from '../issuer/surroundings';
import { freePort, isFree } from '../servers/free-port';
import { PostgresServer } from '../servers/postgres.server';
import { launchProgram, mainOf, type Program, programReady, type Surroundings } from '../servers/program';
import { ProcessEnded } from '../servers/running-process';
import { temporalProgram } from '../servers/temporal.binary';
import { TemporalServer } from '../servers/temporal.server';
import { diskFull, Trouble, troubleFrom } from '../trouble';
import { type Journey, readyBlock } from './block';
import { claim } from './claim';
import { homeFolder, Installation } from './installation';
import { type Part, Parts, Stopping } from './parts';
import { prepareDatabase } from './prepare-database';

export interface StartOptions {
  /** Begin anew: all data of this installation go. */
  reset: boolean;
  /** Bodies and people only, no invented history. */
  quietSeed: boolean;
}

/** Brings everything up, tells where it is, and stays until Ctrl-C or SIGTERM; then stops all that it started and nothing else. */
export async function start(options: StartOptions, journey: Journey): Promise<number> {
  const home = homeFolder();
  const held = await claim(home);
  const parts = new Parts((sentence) => console.error(sentence));
  const asked = askedToStop();
  try {
    const stopped = await Promise.race([asked.then(() => true), bringUp(home, options, journey, parts).then(() => false)]);
    if (!stopped) await asked;
    console.log('\nStopping… · بسته می‌شود…');
    return 0;
  } catch (error) {
    if (error instanceof Stopping) return 0;
    throw wordsFor(error, home);
  } finally {
    await parts.stop();
    await held.release();
  }
}

async function bringUp(home: string, { reset, quietSeed }: StartOptions, journey: Journey, parts: Parts): Promise<void> {
  const [port, uiPort] = [portOf('PORT', 3000), portOf('TEMPORAL_UI_PORT', 8233)];
  if (Installation.exists(home)) await Installation.open(home).endLeftovers();
  await refuseTaken('PORT', port);
  if (!process.env.TEMPORAL_ADDRESS) await refuseTaken('TEMPORAL_UI_PORT', uiPort);
  if (reset) Installation.reset(home);
  const installation = Installation.open(home);
  tellStep('Starting Postgres and Temporal… · پُستگرس و تمپورال آغاز می‌شوند…');
  const [databaseUrl, temporal] = await both(database(installation, parts), engine(installation, uiPort, journey, parts));
  tellStep('Preparing the database… · پایگاه‌داده آماده می‌شود…');
  await prepareDatabase(databaseUrl, { quietSeed, temporalIsNew: temporal.isNew });

  const surroundings: Surroundings = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    ...(process.env.TEMPORAL_ADDRESS ? {} : { TEMPORAL_UI_URL: `http://localhost:${uiPort}` }),
    PORT: String(port),
    GARDESH_HOME: home,
    GARDESH_MODE: 'demo',
    GARDESH_URL: process.env.GARDESH_URL || `http://localhost:${port}`,
    GARDESH_SECRET: installation.secret,
    ...(await issuerOf(installation)),
  };
  tellStep('Starting api and worker… · برنامه آغاز می‌شود…');
  const names: Program[] = process.env.GARDESH_OIDC_ISSUER ? ['worker', 'api'] : ['worker', 'api', 'issuer'];
  await all(names.map((name) => parts.start(program(name, surroundings, installation))));
  console.log(
    readyBlock({ port, uiPort: process.env.TEMPORAL_ADDRESS ? null : uiPort, home, dataFolder: installation.postgresFolder, journey }),
  );
}

/** Staff sign in at the demo's own issuer, unless another is named. */
async function issuerOf(installation: Installation): Promise<Record<string, string>> {
  if (process.env.GARDESH_OIDC_ISSUER) return {};
  const port = await freePort(installation.issuerPort, 8234);
  installation.keep({ issuerPort: port });
  return issuerSurroundings(port, installation.secret);
}

/** Both go on until both have come to their end, so that nothing is still starting when the first has failed. */
async function both<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

async function all(starting: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(starting);
  await Promise.all(starting);
}

async function database(installation: Installation, parts: Parts): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const port = await freePort(installation.postgresPort);
  installation.keep({ postgresPort: port });
  const launch = async () => {
    const logFile = installation.logOf('postgres');
    const server = await PostgresServer.start({
      folder: installation.postgresFolder,
      port,
      password: installation.postgresPassword,
      logFile,
      durable: true,
    });
    await server.createDatabase('gardesh');
    return server.process;
  };
  await parts.start({ name: 'postgres', launch, ready: async () => undefined, stopWith: 'SIGINT' });
  return installation.databaseUrl;
}

async function engine(
  installation: Installation,
  uiPort: number,
  journey: Journey,
  parts: Parts,
): Promise<{ address: string; isNew: boolean }> {
  if (process.env.TEMPORAL_ADDRESS) return { address: process.env.TEMPORAL_ADDRESS, isNew: false };
  const { path, downloaded } = await temporalProgram();
  if (downloaded) journey.downloaded.push(downloaded);
  const file = installation.temporalFile;
  const isNew = !existsSync(file);
  const port = await freePort(installation.temporalPort, 7233);
  installation.keep({ temporalPort: port });
  const launch = async () => {
    const server = await TemporalServer.start({ program: path, file, port, uiPort, logFile: installation.logOf('temporal') });
    installation.note('temporal', server.process.pid, file);
    return server.process;
  };
  await parts.start({ name: 'temporal', launch, ready: async () => undefined, stopWith: 'SIGTERM' });
  return { address: `127.0.0.1:${port}`, isNew };
}

const program = (name: Program, surroundings: Surroundings, installation: Installation): Part => ({
  name,
  launch: async () => {
    const running = await launchProgram(name, surroundings, installation.logOf(name));
    installation.note(name, running.pid, mainOf(name));
    return running;
  },
  ready: (running) => programReady[name](running, Number(surroundings.PORT)),
  stopWith: 'SIGTERM',
});

/** Ctrl-C, an order to end, or the terminal that is gone. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function portOf(name: string, usual: number): number {
  const given = process.env[name];
  if (!given) return usual;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`«${given}» در ${name} شمارهٔ درگاه نیست (۱ تا ۶۵۵۳۵).`, `${name}=${given} is not a port (1 to 65535).`, 2);
}

async function refuseTaken(name: string, port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new Trouble(
    `درگاه ${port} را برنامهٔ دیگری گرفته است. آن را ببندید یا درگاه دیگری بدهید: ${name}=${port + 1} npm start`,
    `Port ${port} is in use by another program. Stop that one, or name another port: ${name}=${port + 1} npm start`,
  );
}

/** What went wrong, in words; the whole of what nobody foresaw goes into a log. */
function wordsFor(error: unknown, home: string): unknown {
  if (error instanceof Trouble) return error;
  if (error instanceof Error && /No space left|ENOSPC|SQLITE_FULL|disk is full/.test(error.message)) return diskFull(home);
  if (error instanceof ProcessEnded) return troubleOf(error);
  const foreseen = troubleFrom(error, home);
  if (foreseen instanceof Trouble || !Installation.exists(home)) return foreseen;
  const log = Installation.open(home).logOf('start');
  appendFileSync(log, `${new Date().toISOString()} ${error instanceof Error ? error.stack : String(error)}\n`);
  const message = error instanceof Error ? error.message : String(error);
  return new Trouble(
    `آغاز به پایان نرسید. شرح کامل در ${log} است.`,
    `The start did not come to its end: ${message}. The whole account is in ${log}.`,
  );
}

function troubleOf({ running }: ProcessEnded): Trouble {
  const words = running.lastWords();
  return new Trouble(
    `بخش «${running.name}» هنگام آغاز ایستاد. گزارش کامل در ${running.logFile} است.`,
    `The part ${running.name} ended while it was starting. Its whole log is in ${running.logFile}; its last words:\n${words}`,
  );
}

const tellStep = (sentence: string): void => console.log(sentence);
