import { expect, it } from '@jest/globals';
import type { Dossier } from './dossier';
import { isApplicant } from './entitlement';
import type { Actor } from './happening';

const filedAt = (counter?: string): Dossier =>
  ({
    applicant: {
      id: 'client',
      kind: 'person',
      by: 'clerk',
      mandate: { id: 'm', relation: 'client', basis: 'code', ...(counter ? { counter } : {}) },
    },
  }) as Dossier;
const clerk = (represents?: string, agency = 'counter-a', role = 'counter'): Actor => ({
  kind: 'staff',
  person: 'clerk',
  posts: [{ agency, role }],
  ...(represents ? { represents } : {}),
});

it('a counter acts for its client while they are there, in what was filed there, from the post that serves', () => {
  const dossier = filedAt('counter-a');
  expect(isApplicant(dossier, clerk('client'))).toBe(true);
  expect(isApplicant(dossier, clerk())).toBe(false);
  expect(isApplicant(dossier, clerk('another'))).toBe(false);
  expect(isApplicant(dossier, clerk('client', 'counter-b'))).toBe(false);
  expect(isApplicant(dossier, clerk('client', 'counter-a', 'head'))).toBe(false);
  expect(isApplicant(filedAt(), clerk('client'))).toBe(false);
});

it('a citizen is the applicant, or filed for them', () => {
  const dossier = filedAt('counter-a');
  expect(isApplicant(dossier, { kind: 'citizen', person: 'client' })).toBe(true);
  expect(isApplicant(dossier, { kind: 'citizen', person: 'another' })).toBe(false);
});
