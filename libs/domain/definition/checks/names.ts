/** Every name that is used is known, and none is given twice. */
import { standingNames } from '#domain/definition/expressions/environment';
import { expiryKeywords, nextOf, returnTarget } from '#domain/definition/outcomes';
import { lifecycles, publicStatuses, results } from '#domain/definition/schema';
import type { CheckGround } from './ground';

export function checkNames(ground: CheckGround): void {
  const { definition, known, expect } = ground;
  expect('unknown-calendar', 'calendar', definition.calendar, known.calendars);
  expect('unknown-agency', 'owner', definition.owner, known.agencyKinds.keys());
  expect('unknown-stage', 'start', definition.start, Object.keys(definition.stages));
  checkTwice(ground);
  checkTaken(ground);
  checkTargets(ground);
  checkLegal(ground);
  checkReads(ground);
  checkCatalogue(ground);
  checkAnytimeAndAfter(ground);
  const news = [...publicStatuses, ...lifecycles, ...results, ...Object.keys(definition.stages)];
  for (const moment of Object.keys(definition.notify)) expect('unknown-news', `notify.${moment}`, moment, news);
}

function checkTwice({ definition, find }: CheckGround): void {
  const once = (place: string, names: string[], part: string): void => {
    const seen = new Set<string>();
    for (const [index, name] of names.entries()) {
      if (seen.has(name)) find('name-twice', `${place}.${index}.${part}`, { name });
      seen.add(name);
    }
  };
  once(
    'legal',
    definition.legal.map((one) => one.id),
    'id',
  );
  once(
    'evidence',
    definition.evidence.map((one) => one.key),
    'key',
  );
  once(
    'reasons',
    definition.reasons.map((one) => one.code),
    'code',
  );
  once(
    'form.pages',
    definition.form.pages.map((page) => page.key),
    'key',
  );
}

/** Expressions see stages, inquiries and computed rows side by side. */
function checkTaken({ definition, find }: CheckGround): void {
  const taken = new Set<string>([...standingNames, 'agency', 'size', 'has', 'duration', 'timestamp']);
  const stages = new Set(Object.keys(definition.stages));
  for (const key of stages) if (taken.has(key)) find('name-taken', `stages.${key}`, { name: key });
  const uses = new Map<string, string>();
  for (const [key, stage] of Object.entries(definition.stages)) {
    if (stage.kind === 'auto') {
      for (const [index, { as, use }] of stage.inquiries.entries()) {
        const other = uses.get(as);
        if (taken.has(as) || stages.has(as) || (other !== undefined && other !== use))
          find('name-taken', `stages.${key}.inquiries.${index}.as`, { name: as });
        uses.set(as, use);
      }
    }
    if (
      stage.kind === 'decide' &&
      stage.out &&
      (taken.has(stage.out) || (stage.out !== key && stages.has(stage.out)) || uses.has(stage.out))
    ) {
      find('name-taken', `stages.${key}.out`, { name: stage.out });
    }
  }
}

function checkTargets({ definition, find, expect }: CheckGround): void {
  const stages = Object.keys(definition.stages);
  for (const [key, stage] of Object.entries(definition.stages)) {
    for (const [outcome, to] of Object.entries(nextOf(stage))) {
      if (to === returnTarget && stage.kind === 'applicant') continue;
      expect('unknown-target', `stages.${key}.next.${outcome}`, to, stages);
    }
    if (stage.kind === 'auto')
      for (const [index, { to }] of stage.checks.entries()) expect('unknown-target', `stages.${key}.checks.${index}.to`, to, stages);
    if (stage.kind === 'concurrence' && stage.needInfo) {
      const at = `stages.${key}.needInfo`;
      if (expect('unknown-target', at, stage.needInfo, stages) && definition.stages[stage.needInfo]?.kind !== 'applicant') {
        find('unknown-target', at, { name: stage.needInfo, meant: stages.find((one) => definition.stages[one]?.kind === 'applicant') });
      }
    }
  }
  for (const [key, { onExpiry }] of Object.entries(definition.clocks)) {
    if (onExpiry && !expiryKeywords.has(onExpiry))
      expect('unknown-target', `clocks.${key}.onExpiry`, onExpiry, [...stages, ...expiryKeywords]);
  }
}

function checkLegal({ definition, expect }: CheckGround): void {
  const grounds = definition.legal.map((one) => one.id);
  for (const [index, { legal }] of definition.reasons.entries()) expect('unknown-legal', `reasons.${index}.legal`, legal, grounds);
  for (const [key, { legal }] of Object.entries(definition.clocks))
    if (legal) expect('unknown-legal', `clocks.${key}.legal`, legal, grounds);
  const reasons = definition.reasons.map((one) => one.code);
  for (const [key, stage] of Object.entries(definition.stages)) {
    if (stage.kind === 'auto')
      for (const [index, { reason }] of stage.checks.entries())
        expect('unknown-reason', `stages.${key}.checks.${index}.reason`, reason, reasons);
  }
}

/** A party reads what expressions could see: `form.venue`, `visit.route`. */
function checkReads(ground: CheckGround): void {
  for (const [key, stage] of Object.entries(ground.definition.stages)) {
    if (stage.kind !== 'concurrence') continue;
    for (const [name, party] of Object.entries(stage.parties)) {
      for (const [index, path] of party.reads.entries()) expectPath(ground, `stages.${key}.parties.${name}.reads.${index}`, path);
    }
  }
}

function expectPath({ scope, expect }: CheckGround, at: string, path: string): void {
  const [root, ...keys] = path.split('.') as [string, ...string[]];
  if (!expect('unknown-field', at, root, scope.variables.keys())) return;
  let shape = scope.variables.get(root);
  for (const key of keys) {
    if (!shape?.record) {
      if (shape?.type !== 'dyn') expect('unknown-field', at, key, []);
      return;
    }
    if (!expect('unknown-field', at, key, shape.record.fields.keys())) return;
    shape = shape.record.fields.get(key);
  }
}

function checkCatalogue({ definition, known, expect }: CheckGround): void {
  for (const [key, stage] of Object.entries(definition.stages)) {
    if (stage.kind === 'auto')
      for (const [index, { use }] of stage.inquiries.entries())
        expect('unknown-register', `stages.${key}.inquiries.${index}.use`, use, known.registers);
    if (stage.kind === 'decide' && stage.table) expect('unknown-table', `stages.${key}.table`, stage.table, known.tables.keys());
    if (stage.kind === 'issue') expect('unknown-document', `stages.${key}.document`, stage.document, known.documents);
  }
  const { appeal } = definition.after;
  if (appeal) expect('unknown-service', 'after.appeal.service', appeal.service, [...known.services, definition.key]);
}

function checkAnytimeAndAfter(ground: CheckGround): void {
  const { definition, expect } = ground;
  const stages = Object.keys(definition.stages);
  const ends = stages.filter((key) => definition.stages[key]?.kind === 'end');
  const { withdraw, amend } = definition.anytime;
  if (withdraw) expect('unknown-target', 'anytime.withdraw.to', withdraw.to, ends);
  if (withdraw?.until) expect('unknown-stage', 'anytime.withdraw.until', withdraw.until, stages);
  if (amend) expect('unknown-target', 'anytime.amend.to', amend.to, stages);
  if (amend?.until) expect('unknown-stage', 'anytime.amend.until', amend.until, stages);
  for (const [index, path] of (amend?.fields ?? []).entries()) {
    if (expect('unknown-field', `anytime.amend.fields.${index}`, path.split('.')[0]!, ['form']))
      expectPath(ground, `anytime.amend.fields.${index}`, path);
  }
  for (const [index, key] of (definition.after.appeal?.upon ?? []).entries())
    expect('unknown-stage', `after.appeal.upon.${index}`, key, ends);
  for (const [index, key] of (definition.after.revoke?.upon ?? []).entries())
    expect('unknown-stage', `after.revoke.upon.${index}`, key, ends);
}
