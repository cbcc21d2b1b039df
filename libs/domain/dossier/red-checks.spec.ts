import { expect, it } from '@jest/globals';
import type { Definition } from '#domain/definition/schema';
import type { Charge, Dossier } from './dossier';
import { redChecksOf } from './red-checks';

const definition = {
  stages: {
    intake: {
      kind: 'auto',
      inquiries: [
        { use: 'water.debts', as: 'debt' },
        { use: 'culture.groupRegistry', as: 'registry' },
        { use: 'roads.utilities', as: 'utilities' },
      ],
    },
    later: { kind: 'auto', inquiries: [{ use: 'guild.membership', as: 'membership' }] },
    check: { kind: 'review' },
  },
} as unknown as Definition;

const dossier = (change: Partial<Dossier>): Dossier =>
  ({
    stage: 'check',
    visits: { intake: 1, check: 1 },
    facts: { debt: { amount: 0 }, registry: { registered: true }, utilities: { found: false } },
    charges: {},
    ...change,
  }) as Dossier;

it('is green where every register that was asked answered well', () => {
  expect(redChecksOf(definition, dossier({}))).toEqual([]);
});

it('names the register that speaks against it, and the one that stayed silent', () => {
  expect(redChecksOf(definition, dossier({ facts: { registry: { registered: false }, utilities: { found: true } } }))).toEqual([
    { why: 'silent', use: 'water.debts' },
    { why: 'against', use: 'culture.groupRegistry' },
  ]);
});

it('forgets a debt that was paid in the meantime', () => {
  const facts = { debt: { amount: 500 }, registry: { registered: true }, utilities: { found: false } };
  const charges = { c1: { state: 'paid', amount: 500 } as Charge };
  expect(redChecksOf(definition, dossier({ facts }))).toEqual([{ why: 'against', use: 'water.debts' }]);
  expect(redChecksOf(definition, dossier({ facts, charges }))).toEqual([]);
});

it('wants a look of its own where the applicant has complained', () => {
  expect(redChecksOf(definition, dossier({ complainedAt: '2026-12-01T08:00:00.000Z' }))).toEqual([{ why: 'complained' }]);
});
