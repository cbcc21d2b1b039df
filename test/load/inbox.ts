/** Speed of reading with 100,000 dossiers in the database and 5,000 in the inbox: what staff wait for all day. */
import { cpus } from 'node:os';
import { Chance } from '#apps/cli/src/seed/chance';
import type { Person } from '../support/person';
import { startFilled } from './filled';
import { inLanes } from './lanes';
import { processorMs } from './processor-time';

type List = { items: { id: string; dossier: { trackingCode: string } }[]; next: string | null; total: number };

const often = { lanes: 4, times: 400, warmUp: 20 };
/** Figures are looked at by one head at a time. */
const rarely = { lanes: 1, times: 40, warmUp: 4 };

export async function measureInbox(): Promise<void> {
  const { gardesh, seconds } = await startFilled();
  try {
    const [desk, head, admin] = [await gardesh.as('water-markazi.desk'), await gardesh.as('water-markazi.head'), await gardesh.as('admin')];
    const { total } = await desk.read<List>('/api/tasks?limit=1');
    console.log(
      `\nNode ${process.versions.node}, ${cpus().length} cores, ${often.lanes} at a time, ${often.times} of each (figures ${rarely.lanes} and ${rarely.times}), inbox of ${total}, filled in ${Math.round(seconds)} s\n`,
    );
    console.table(
      await measureReading({ desk, head, admin, processes: { api: gardesh.api.pid, postgres: gardesh.ground.postgres.process.pid } }),
    );
  } finally {
    await gardesh.stop();
  }
}

interface Readers {
  desk: Person;
  head: Person;
  admin: Person;
  /** What is spent on a reading is told of each: it says the same on a busy machine. */
  processes: Record<string, number>;
}

async function measureReading({ desk, head, admin, processes }: Readers): Promise<Record<string, Record<string, number>>> {
  const first = await desk.read<List>('/api/tasks?limit=50');
  const chance = new Chance(1);
  const code = () => chance.one(first.items).dossier.trackingCode;
  const sought = () => encodeURIComponent(chance.one(texts)(chance, code));
  const measured: Record<string, Record<string, number>> = {};
  const spent = () =>
    Object.entries(processes).map(([name, pid]) => [name, processorMs(pid, { withChildren: name === 'postgres' })] as const);
  const reading = async (what: string, who: Person, path: () => string, many = often) => {
    const once = async (): Promise<void> => void (await who.read(path()));
    await inLanes(many.warmUp, many.lanes, once);
    const before = new Map(spent());
    const { count, perSecond, p50, p95, p99 } = await inLanes(many.times, many.lanes, once);
    const processor = spent().map(([name, ms]) => [`${name} ms`, round((ms - (before.get(name) ?? 0)) / count)] as const);
    measured[what] = {
      'per second': round(perSecond),
      'p50 ms': round(p50),
      'p95 ms': round(p95),
      'p99 ms': round(p99),
      ...Object.fromEntries(processor),
    };
  };
  await reading('list, first page', desk, () => '/api/tasks?limit=50');
  await reading('list, filtered', desk, () => `/api/tasks?limit=50${chance.one(filters)}`);
  await reading('list, next page', desk, () => `/api/tasks?limit=50&cursor=${encodeURIComponent(first.next ?? '')}`);
  await reading('list, words', desk, () => `/api/tasks?limit=50&q=${encodeURIComponent(chance.one(['پریسا', 'نسترن', 'چنار']))}`);
  await reading("list, a head's", head, () => '/api/tasks?limit=50');
  await reading('a task whole', desk, () => `/api/tasks/${chance.one(first.items).id}`);
  await reading('search', desk, () => `/api/search?q=${sought()}`);
  await reading('search, with what lies beyond', head, () => `/api/search?q=${sought()}`);
  for (const figures of ['today', 'bottlenecks', 'forecast', 'load'])
    await reading(`${figures}, a head's`, head, () => `/api/overview/${figures}?agency=water-markazi`, rarely);
  for (const list of ['audit', 'connections']) await reading(list, admin, () => `/api/${list}`, rarely);
  return measured;
}

const filters = [
  '',
  '&kind=review',
  '&due=late',
  '&due=week',
  '&county=arak',
  '&flag=returned',
  '&queue=shared',
  '&queue=today',
  '&sort=-opened',
];
const texts: ((chance: Chance, code: () => string) => string)[] = [
  (_, code) => code(),
  (chance) => `0999000${String(chance.whole(0, 9_999)).padStart(4, '0')}`,
  () => 'پریسا خیال‌زاده',
  () => 'کوچه نسترن',
  () => 'چنار ۲۱۷',
  () => 'واژه‌ای که نیست',
  (chance) => chance.digits(12),
];
const round = (value: number) => Math.round(value * 10) / 10;
