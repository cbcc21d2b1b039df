/** The shortest service of the catalogue, for promises that need many dossiers: a question, and its answer by one expert. */
import type { Dossier } from '#contracts/http/dossier';
import type { Task } from '#contracts/http/task';
import type { Gardesh } from '../support/gardesh';
import type { Person } from '../support/person';

export const question = { topic: 'project', county: 'ahvaz', question: 'بهسازی راه نمونه چه زمانی به پایان می‌رسد؟' };

export const ask = (citizen: Person): Promise<Dossier> => citizen.file('road-question', question);

/** Files so many, a few at a time, as a busy morning would. */
export async function askMany(citizen: Person, count: number): Promise<Dossier[]> {
  return inTurns(Array.from({ length: count }), () => ask(citizen));
}

/** Runs work over items, ten at a time. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: 10 }, lane));
  return results;
}

export const expert = (gardesh: Gardesh): Promise<Person> => gardesh.as('roads-khuzestan.expert');

/** The expert's one open task, known from the facts without asking the list for each. */
export async function tasksOf(gardesh: Gardesh, dossiers: readonly Dossier[]): Promise<Pick<Task, 'id'>[]> {
  const codes = dossiers.map((dossier) => dossier.trackingCode);
  const rows = await gardesh.sql<{ id: string; tracking_code: string }>(
    `SELECT id, tracking_code FROM task WHERE tracking_code = ANY($1) AND kind = 'review' AND closed_at IS NULL`,
    [codes],
  );
  const byCode = new Map(rows.map((row) => [row.tracking_code, row.id]));
  return codes.map((code) => ({ id: byCode.get(code)! }));
}

export const answer = { action: 'answer', reply: 'تا پایان سال آینده.' };

/** Waits until so many of the given dossiers are closed and nothing is owed for any of them. */
export async function allFinished(gardesh: Gardesh, dossiers: readonly Dossier[], withinMs = 120_000): Promise<void> {
  const codes = dossiers.map((dossier) => dossier.trackingCode);
  await gardesh.until(
    `${codes.length} dossiers to finish`,
    async () => {
      const [open] = await gardesh.sql<{ count: number }>(
        `SELECT (SELECT count(*) FROM dossier WHERE tracking_code = ANY($1) AND lifecycle <> 'closed')::int
              + (SELECT count(*) FROM errand JOIN dossier ON dossier.id = errand.dossier_id WHERE tracking_code = ANY($1) AND errand.state = 'owed')::int AS count`,
        [codes],
      );
      return open?.count === 0;
    },
    withinMs,
  );
}
