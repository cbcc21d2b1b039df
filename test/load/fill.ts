import type { DataSource } from 'typeorm';
import { Chance } from '#apps/cli/src/seed/chance';
import { trackingCodeOf } from '#domain/identifiers/tracking-code';

export interface Filling {
  dossiers: number;
  /** So many have their open work with this post, and no more than these. */
  inbox: { agency: string; role: string; tasks: number };
  /** Among so many applicants. */
  citizens: number;
}

interface Exemplar {
  id: string;
  code: string;
  applicant: string;
  dossier: string;
  tasks: string[];
  search: string;
  isOpen: boolean;
  inInbox: boolean;
}

const batch = 500;
const given = ['آرش', 'نازنین', 'بهرام', 'پریسا', 'تورج', 'ثریا', 'جمشید', 'چکاوک', 'خسرو', 'دلارام', 'رامین', 'زهره'];
const family = ['نمونه‌پور', 'فرضی', 'پنداری', 'خیال‌زاده', 'آزمونی', 'انگاره‌ای', 'گمانی', 'افسانه‌نیا', 'ساختگی', 'نمایشی'];
const streets = ['لاله', 'سرو', 'باران', 'چنار', 'مهتاب', 'شقایق', 'صنوبر', 'کوهسار', 'نسترن', 'البرز', 'کارون', 'زاینده'];
const day = 86_400_000;

/**
 * Copies what lives in the database, each copy with a code, an applicant and days of its own, straight into the tables that
 * lists, searches and figures read: dossiers, their tasks and what they are searched by. Events, clocks and pokes are left
 * out, so that no conductor hears of them; for measuring, never for an installation.
 */
export async function fill(database: DataSource, { dossiers, inbox, citizens }: Filling): Promise<void> {
  const chance = new Chance(1405);
  const exemplars = await exemplarsIn(database, inbox);
  const kinds = {
    inbox: exemplars.filter(({ inInbox }) => inInbox),
    open: exemplars.filter(({ isOpen, inInbox }) => isOpen && !inInbox),
    closed: exemplars.filter(({ isOpen }) => !isOpen),
  };
  for (const [kind, found] of Object.entries(kinds)) if (found.length === 0) throw new Error(`Nothing lives that could stand for ${kind}`);
  const people = await enterPeople(database, citizens, chance);

  for (let made = 0; made < dossiers; made += batch) {
    const copies = Array.from({ length: Math.min(batch, dossiers - made) }, (_, index) => {
      const number = made + index;
      const from = number < inbox.tasks ? kinds.inbox : number < 2 * inbox.tasks ? kinds.open : kinds.closed;
      return copyOf(from[number % from.length]!, people[number % people.length]!, chance);
    });
    for (const [table, rows] of [
      ['dossier', copies.map((copy) => copy.dossier)],
      ['dossier_search', copies.map((copy) => copy.search)],
      ['task', copies.flatMap((copy) => copy.tasks)],
    ] as const)
      await database.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [`[${rows.join(',')}]`]);
  }
  await database.query('vacuum analyze dossier, dossier_search, task, person');
}

async function exemplarsIn(database: DataSource, { agency, role }: Filling['inbox']): Promise<Exemplar[]> {
  return (await database.query(
    `select id, tracking_code as code, applicant, closed_at is null as "isOpen", to_jsonb(dossier)::text as dossier,
       (select to_jsonb(dossier_search)::text from dossier_search where dossier_id = dossier.id) as search,
       (select coalesce(array_agg(to_jsonb(task)::text), '{}') from task where dossier_id = dossier.id) as tasks,
       exists (select from task where dossier_id = dossier.id and agency = $1 and role = $2 and closed_at is null) as "inInbox"
     from dossier order by tracking_code`,
    [agency, role],
  )) as Exemplar[];
}

async function enterPeople(database: DataSource, count: number, chance: Chance): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `filled-${index}`,
    kind: 'citizen',
    mobile: `0999${String(index).padStart(7, '0')}`,
    national_id: `98${String(index).padStart(8, '0')}`,
    name: `${chance.one(given)} ${chance.one(family)}`,
  }));
  await database.query(
    `insert into person (id, kind, mobile, national_id, name, search_text)
     select id, kind, mobile, national_id, name, replace(replace(name, chr(8204), ' '), 'آ', 'ا')
     from json_to_recordset($1::json) as entry (id text, kind text, mobile text, national_id text, name text)`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

/** The same life under another code, for another person, some days earlier. */
function copyOf(exemplar: Exemplar, applicant: string, chance: Chance) {
  const code = trackingCodeOf(chance.digits(11));
  const id = `${chance.digits(8)}-${chance.digits(4)}-4${chance.digits(3)}-8${chance.digits(3)}-${chance.digits(12)}`;
  const earlier = chance.whole(0, exemplar.isOpen ? 3 : 80) * day + chance.whole(0, day);
  const copied = (text: string) =>
    text
      .replaceAll(exemplar.id, id)
      .replaceAll(exemplar.code, code)
      .replaceAll(exemplar.applicant, applicant)
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+(?:Z|\+00:00)/g, (at) => new Date(Date.parse(at) - earlier).toISOString());
  const search = JSON.parse(copied(exemplar.search)) as { text: string; identifiers: string[] };
  search.text += ` خیابان ${chance.one(streets)} کوچه ${chance.one(streets)} ${chance.whole(1, 400)}`;
  search.identifiers = [...search.identifiers, `billId:${chance.digits(12)}`];
  return { dossier: copied(exemplar.dossier), search: JSON.stringify(search), tasks: exemplar.tasks.map(copied) };
}
