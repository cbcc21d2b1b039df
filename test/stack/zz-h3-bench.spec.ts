import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, it } from '@jest/globals';
import { loadAgencies, loadCalendars, loadPlaces, loadService } from '#catalog/load';
import { type Storage, storageOf } from '#storage/storage';
import { bareDatabase } from '../support/bare-database';
let storage: Storage; let drop = async (): Promise<void> => undefined;
beforeAll(async () => { const b = await bareDatabase({ poolSize: 10 }); drop = b.drop; storage = storageOf(b.database);
  await storage.directory.putPlaces(loadPlaces()); await storage.directory.putAgencies(loadAgencies()); await storage.calendars.put(loadCalendars());
  await storage.definitions.publish({ definition: loadService('road-question'), tables: [], at: new Date().toISOString(), by: null }); });
afterAll(() => drop());
let codes = 100_000_000_000;
it('bench', async () => {
  const tasks: string[] = [];
  const file = async () => { const r = await storage.ledger.record({ key: { actor: 'a', route: 'f', key: randomUUID(), bodySha256: createHash('sha256').update('x').digest() }, dossier: { fresh: { service: 'road-question' } },
    happening: ({ at }) => ({ kind: 'file', at, by: { kind: 'citizen', person: 'p' }, id: randomUUID(), trackingCode: String(codes++), applicant: { id: 'p', kind: 'person' }, form: { topic: 'project', county: 'ahvaz', question: 'سلام راه نمونه کی تمام می شود' }, evidence: [] }), answer: ({ dossier }) => ({ status: 201, body: { t: dossier.trackingCode } }) });
    tasks.push(Object.values(r.recorded!.dossier.tasks)[0]!.id); };
  const decide = async () => { const taskId = tasks.pop()!; await storage.ledger.record({ key: { actor: 'a', route: 'd', key: randomUUID(), bodySha256: createHash('sha256').update('x').digest() }, dossier: { taskId }, happening: ({ at }) => ({ kind: 'act', at, by: { kind: 'staff', person: 'e', posts: [{ agency: 'roads-khuzestan', role: 'expert' }] }, taskId, action: 'answer', reply: 'بله' }), answer: () => ({ status: 200, body: {} }) }); };
  const run = async (name: string, one: () => Promise<void>, n: number) => { const times: number[] = []; const start = performance.now(); const cpu = process.cpuUsage(); let left = n;
    await Promise.all(Array.from({ length: 20 }, async () => { while (left-- > 0) { const s = performance.now(); await one(); times.push(performance.now() - s); } }));
    times.sort((a, b) => a - b); const el = performance.now() - start; const c = process.cpuUsage(cpu);
    process.stderr.write(`${name}: ${(n / el * 1000).toFixed(0)}/s p50 ${times[n >> 1]!.toFixed(1)} p95 ${times[Math.floor(n * .95)]!.toFixed(1)} p99 ${times[Math.floor(n * .99)]!.toFixed(1)} cpu ${( (c.user + c.system) / 1000 / n).toFixed(2)} ms\n`); };
  
  const CL = (await import('pg')).Client.prototype as any; const orig = CL.query; const sums = new Map<string, [number, number]>();
  CL.query = function (q: any, ...rest: any[]) { const name = typeof q === 'string' ? q.slice(0, 20) : q.name ?? 'x'; const s = performance.now(); const r = orig.call(this, q, ...rest); if (r?.then) r.then(() => { const e = sums.get(name) ?? [0, 0]; sums.set(name, [e[0] + 1, e[1] + performance.now() - s]); }, () => {}); return r; };
  const serial = async (name: string, one: () => Promise<void>, n: number) => { sums.clear(); const s = performance.now(); for (let i = 0; i < n; i++) await one(); process.stderr.write(`serial ${name} ${((performance.now() - s) / n).toFixed(2)} ms ` + [...sums].map(([k, [c, t]]) => `${k}: ${(t / c).toFixed(2)}`).join(', ') + '\n'); };
  for (let i = 0; i < 50; i++) await file(); await serial('file', file, 300); await serial('decide', decide, 300);
  await run('file warm', file, 500); await run('decide warm', decide, 300); await run('file', file, 2000); await run('decide', decide, 2000);
}, 120000);
