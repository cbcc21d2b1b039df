/** Speed of reading with 100,000 dossiers in the database and 5,000 in the inbox: what staff wait for all day. */
import { cpus } from 'node:os';
import type { DataSource } from 'typeorm';
import { Chance } from '#apps/cli/src/seed/chance';
import { inventHistory } from '#apps/cli/src/seed/history';
import { openDatabase } from '#storage/database';
import { type Storage, storageOf } from '#storage/storage';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { fill } from './fill';
import { inLanes, type Measured } from './lanes';

type List = { items: { id: string; dossier: { trackingCode: string } }[]; next: string | null; total: number };

const filling = { dossiers: 100_000, inbox: { agency: 'water-markazi', role: 'desk', tasks: 5_000 }, citizens: 20_000 };
const lanes = 4;
const times = 400;

export async function measureInbox(): Promise<void> {
  const gardesh = await startGardesh({ ground: 'own', durable: true, programs: ['api'] });
  try {
    const began = performance.now();
    await withStorage(gardesh, ({ storage }) => inventHistory(storage, gardesh.folder));
    // One connection, which may take its time.
    await withStorage(gardesh, async ({ database }) => fill(database, filling), 1);
    const seconds = (performance.now() - began) / 1000;

    const desk = await gardesh.as('water-markazi.desk');
    const head = await gardesh.as('water-markazi.head');
    const first = await desk.read<List>('/api/tasks?limit=50');
    const chance = new Chance(1);
    const pick = () => chance.one(first.items);
    const reading = async (who: typeof desk, path: () => string): Promise<Measured> => {
      await inLanes(20, lanes, async () => void (await who.read(path())));
      return inLanes(times, lanes, async () => void (await who.read(path())));
    };
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
    const words = [
      () => pick().dossier.trackingCode,
      () => `0999000${String(chance.whole(0, 9_999)).padStart(4, '0')}`,
      () => 'پریسا خیال‌زاده',
      () => 'کوچه نسترن',
      () => 'چنار ۲۱۷',
      () => 'واژه‌ای که نیست',
      () => chance.digits(12),
    ];
    const found = {
      'list, first page': await reading(desk, () => '/api/tasks?limit=50'),
      'list, filtered': await reading(desk, () => `/api/tasks?limit=50${chance.one(filters)}`),
      'list, next page': await reading(desk, () => `/api/tasks?limit=50&cursor=${encodeURIComponent(first.next ?? '')}`),
      'list, words': await reading(desk, () => `/api/tasks?limit=50&q=${encodeURIComponent(chance.one(['پریسا', 'نسترن', 'چنار']))}`),
      "list, a head's": await reading(head, () => '/api/tasks?limit=50'),
      'a task whole': await reading(desk, () => `/api/tasks/${pick().id}`),
      'search, staff': await reading(desk, () => `/api/search?q=${encodeURIComponent(chance.one(words)())}`),
      'search, a head with what lies beyond': await reading(head, () => `/api/search?q=${encodeURIComponent(chance.one(words)())}`),
    };
    console.log(
      `\nNode ${process.versions.node}, ${cpus().length} cores, ${lanes} at a time, ${times} of each, inbox of ${first.total}, filled in ${Math.round(seconds)} s\n`,
    );
    console.table(Object.fromEntries(Object.entries(found).map(([what, measured]) => [what, shown(measured)])));
  } finally {
    await gardesh.stop();
  }
}

async function withStorage(
  { surroundings }: Gardesh,
  work: (opened: { storage: Storage; database: DataSource }) => Promise<void>,
  poolSize = 10,
): Promise<void> {
  const database = await openDatabase(surroundings.DATABASE_URL!, { poolSize });
  try {
    if (poolSize === 1) await database.query('set statement_timeout = 0');
    await work({ storage: storageOf(database), database });
  } finally {
    await database.destroy();
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
const shown = ({ perSecond, p50, p95, p99 }: Measured) => ({
  'per second': round(perSecond),
  'p50 ms': round(p50),
  'p95 ms': round(p95),
  'p99 ms': round(p99),
});
