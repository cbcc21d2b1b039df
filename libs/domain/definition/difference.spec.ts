import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Difference, differencesOf } from './difference';
import { parseDefinition } from './parse';
import type { Definition } from './schema';

const concert = read('concert-permit');
const brief = (difference: Difference) => [difference.change, difference.part, difference.at, difference.before, difference.after];
const changed = (change: (copy: Definition) => void): Definition => {
  const copy = structuredClone(concert);
  change(copy);
  return copy;
};

describe('What a new version would change', () => {
  it('is nothing between a version and its copy under another number, whatever the order of its stages', () => {
    const stages = Object.fromEntries(Object.entries(concert.stages).toReversed());
    expect(differencesOf(concert, { ...structuredClone(concert), stages, version: '9.9.9' })).toEqual([]);
  });

  it('names each part by what people call it, and says what it was and what it is', () => {
    const after = changed((copy) => {
      const { check, concurrence } = copy.stages;
      if (check?.kind !== 'review' || concurrence?.kind !== 'concurrence') throw new Error('The permit has other stages');
      check.due = '2wd';
      check.next.return = 'rejected';
      delete concurrence.parties.guild;
      copy.form.pages[0]!.fields.push({ key: 'sponsor', type: 'text', title: { fa: 'حامی' } });
      copy.evidence[0]!.required = false;
    });
    const found = differencesOf(concert, after);
    expect(found.map(brief)).toEqual(
      expect.arrayContaining([
        ['changed', 'stage', 'stages.check.due', '1wd', '2wd'],
        ['changed', 'stage', 'stages.check.next.return', 'supplement', 'rejected'],
        ['removed', 'party', 'stages.concurrence.parties.guild', expect.anything(), null],
        ['added', 'field', `form.pages.${concert.form.pages[0]!.key}.fields.sponsor`, null, expect.anything()],
        ['changed', 'evidence', 'evidence.venueLetter.required', true, false],
      ]),
    );
    expect(found).toHaveLength(5);
    expect(found.find(({ at }) => at === 'stages.check.due')?.name).toEqual(concert.stages.check!.label);
  });

  it('tells the order of outcomes, where the first that is true counts', () => {
    const after = changed((copy) => {
      const { concurrence } = copy.stages;
      if (concurrence?.kind === 'concurrence') concurrence.outcome = Object.fromEntries(Object.entries(concurrence.outcome).toReversed());
    });
    expect(differencesOf(concert, after).map(({ at }) => at)).toEqual(['stages.concurrence.outcome.order']);
  });

  it('leaves no change of any single value unmentioned', () => {
    const leaves = leavesOf(concert, []);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const after = changed((copy) => {
          const [last, ...inner] = path.toReversed();
          const holder = inner
            .toReversed()
            .reduce<Record<string, unknown>>((inside, key) => inside[key] as Record<string, unknown>, copy as never);
          holder[last!] = typeof holder[last!] === 'number' ? (holder[last!] as number) + 1 : `${String(holder[last!])}x`;
        });
        expect(differencesOf(concert, after).length).toBeGreaterThan(0);
      }),
    );
  });
});

function leavesOf(value: unknown, path: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return path[0] === 'version' || path[0] === 'dsl' ? [] : [path];
  return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, [...path, key]));
}

function read(service: string): Definition {
  const text = readFileSync(join(__dirname, '../../catalog/services', `${service}.yaml`), 'utf8');
  const { definition } = parseDefinition(text);
  if (!definition) throw new Error(`${service} cannot be read`);
  return definition;
}
