import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseDefinition } from '#domain/definition/parse';
import { evaluate } from './evaluate';
const definition = parseDefinition(readFileSync('/work/shared/services/concert-permit.yaml', 'utf8'));
it('tries', () => {
  if (!definition.definition) { console.log(definition); throw new Error('x'); }
  const scope = { definition: definition.definition, form: { capacity: 1200, dates: { first: '2026-12-01' }, venue: {county:'arak'}, organiser: {}, performers: [{name:'a'}] }, applicant: { id: 'a', kind: 'person' as const }, today: '2026-11-22', facts: { registry: { registered: true }, concurrence: {outcome: 'agreed'}, route: {add:['x']} }, paid: 0, agency: (k: string, p: string|null) => `${k}-${p}` };
  for (const e of ["= form.capacity >= 500", "= form.capacity == 1200","= form.capacity / 7", "= form.capacity in [500,1200]", "= today + duration('240h')", "= form.dates.first", "= !form.openAir", "= form.dates.last < today", "= has(form.dates.last)", "= has(form.dates.first)", "= has(form.venue)", "= agency('governor', form.venue.county)", "= agency('governor', form.venue.name)", "= form.venue.name == null", "= null == form.venue.name", "= form.performers.all(p, p.name == 'a')", "= size(form.performers)", "= form.capacty", "= identity.match", "= registry.registered", "= concurrence.outcome != 'refused'", "= concurrence.conditions", "= route.add", "= form.venue", "= form.organiser.name + 'x'", "= form.organiser.name == 5", "= form.performers[0].name", "= form.performers[3].name", "= applicant.kind == 'organisation'", "= paid - 3", "= form.capacity % 7", "= -form.capacity", "= 7 / 2", "= form.performers.map(p, p.name)", "= {'a': form.capacity}", "= opinions.all(o, o.voice == 'advisory' || o.verdict in ['concur'])", "= opinions.exists(o, o.voice == 'veto' && o.verdict == 'object')","= form.performers.filter(p, p.name == 'a')", "= today.getMonth('Asia/Tehran')", "= dyn(3) + form.capacity", "= form.capacity > form.capacity ? 1 : 2.5", "= has(identity.match)", "= has(form.xx)"]) {
    try { console.log(e, JSON.stringify(evaluate(e, scope))); } catch (x) { console.log(e, String(x)); }
  }
  const t = process.hrtime.bigint(); for (let i = 0; i < 100000; i++) evaluate("= form.capacity >= 500 || form.openAir", scope); console.log('ns each', Number(process.hrtime.bigint() - t) / 100000);
});
