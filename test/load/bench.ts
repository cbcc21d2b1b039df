/**
 * Speed, in one run beside two bare Temporal workflows on the same servers: filing, deciding, and dossiers carried from
 * filing to end in a closed loop, twenty at a time; and what each process spent on a dossier.
 */
import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { RunningProcess } from '#apps/cli/src/servers/running-process';
import { workflowIdOf } from '#contracts/temporal/dossier';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { until } from '../support/until';
import { bareQueue } from './bare.worker';
import { measureInbox } from './inbox';
import { inLanes, type Measured } from './lanes';
import { processorMs } from './processor-time';

const lanes = 20;
const counts = { warmUp: 100, filed: 1_000, carried: 300 };
const question = { topic: 'project', county: 'ahvaz', question: 'بهسازی راه نمونه چه زمانی به پایان می‌رسد؟' };
const answer = { action: 'answer', reply: 'تا پایان سال آینده.' };

async function main(): Promise<void> {
  const gardesh = await startGardesh({ ground: 'own', durable: true });
  const bare = await RunningProcess.launch({
    name: 'bare',
    command: process.execPath,
    args: [require.resolve('./bare.worker')],
    env: gardesh.surroundings,
    logFile: join(gardesh.folder, 'bare.log'),
    channel: true,
  });
  try {
    await bare.says('ready');
    await measure(gardesh, bare.pid);
  } finally {
    await bare.kill();
    await gardesh.stop();
  }
}

async function measure(gardesh: Gardesh, barePid: number): Promise<void> {
  const connection = await Connection.connect({ address: gardesh.surroundings.TEMPORAL_ADDRESS });
  const client = new Client({ connection, namespace: gardesh.surroundings.TEMPORAL_NAMESPACE! });
  const [citizen, staff] = [await gardesh.citizen(), await gardesh.as('roads-khuzestan.expert')];
  const codes: string[] = [];

  const file = async () => (await citizen.file('road-question', question)).trackingCode;
  const decide = (code: string) => staff.do(`/api/tasks/${code}-t1/act`, answer);
  const carry = async () => {
    const code = await file();
    await decide(code);
    await until(() => client.workflow.getHandle(workflowIdOf(code)).result(), { what: `the end of ${code}` });
  };
  const sameShape = async () => {
    const handle = await client.workflow.start('sameShape', { taskQueue: bareQueue, workflowId: randomUUID(), args: ['x'] });
    await handle.executeUpdate('decide', { args: ['approved'] });
    await handle.result();
  };
  const barest = async () => {
    const handle = await client.workflow.start('barest', { taskQueue: bareQueue, workflowId: randomUUID() });
    await handle.signal('end');
    await handle.result();
  };

  for (const work of [carry, sameShape, barest]) await inLanes(counts.warmUp, lanes, work);

  const processes = {
    api: gardesh.api.pid,
    worker: gardesh.worker.pid,
    'bare worker': barePid,
    temporal: gardesh.ground.temporal.process.pid,
    postgres: gardesh.ground.postgres.process.pid,
    'load generator': process.pid,
  };
  const spent = () =>
    Object.entries(processes).map(([name, pid]) => [name, processorMs(pid, { withChildren: name === 'postgres' })] as const);
  const withProcessor = async (count: number, work: () => Promise<void>): Promise<[Measured, Record<string, number>]> => {
    const before = new Map(spent());
    const measured = await inLanes(count, lanes, work);
    return [measured, Object.fromEntries(spent().map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / count]))];
  };

  const filed = await inLanes(counts.filed, lanes, async () => {
    codes.push(await file());
  });
  await gardesh.settled(300_000);
  const decided = await inLanes(counts.filed, lanes, async (index) => {
    await decide(codes[index]!);
  });
  await gardesh.settled(300_000);

  // In turns, so that a slow minute of the machine falls on both.
  const rounds: { ours: number; same: number; least: number }[] = [];
  const processor: Record<string, Record<string, number>> = {};
  for (let round = 0; round < 3; round++) {
    const [ours, oursSpent] = await withProcessor(counts.carried, carry);
    const [same, sameSpent] = await withProcessor(counts.carried, sameShape);
    const [least, leastSpent] = await withProcessor(counts.carried, barest);
    rounds.push({ ours: ours.perSecond, same: same.perSecond, least: least.perSecond });
    Object.assign(processor, { dossier: oursSpent, 'same shape': sameSpent, barest: leastSpent });
  }
  await connection.close();

  console.log(`\nNode ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${lanes} at a time, fsync on\n`);
  console.table({ 'filing (HTTP)': shown(filed), 'deciding (HTTP)': shown(decided) });
  console.table(
    rounds.map(({ ours, same, least }) => ({
      'dossiers carried/s': round1(ours),
      'same shape/s': round1(same),
      'barest/s': round1(least),
      'ours ÷ same shape': round2(ours / same),
      'ours ÷ barest': round2(ours / least),
    })),
  );
  console.log('Processor milliseconds for each, last round:');
  console.table(
    Object.fromEntries(
      Object.entries(processor).map(([what, by]) => [what, Object.fromEntries(Object.entries(by).map(([name, ms]) => [name, round1(ms)]))]),
    ),
  );
}

const round1 = (value: number) => Math.round(value * 10) / 10;
const round2 = (value: number) => Math.round(value * 100) / 100;
const shown = ({ count, perSecond, p50, p95, p99 }: Measured) => ({
  count,
  'per second': round1(perSecond),
  'p50 ms': round1(p50),
  'p95 ms': round1(p95),
  'p99 ms': round1(p99),
});

/** `npm run bench`: dossiers; `npm run bench -- inbox`: reading. */
const measures: Record<string, () => Promise<void>> = { dossiers: main, inbox: measureInbox };
const measured = measures[process.argv[2] ?? 'dossiers'];
if (!measured) throw new Error(`There is nothing to measure by that name; there are ${Object.keys(measures).join(', ')}`);

measured().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
