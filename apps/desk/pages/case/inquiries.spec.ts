import { expect, it } from '@jest/globals';
import type { Definition } from '#domain/definition/schema';
import { askedBy } from './inquiries';

const definition = {
  stages: {
    check: { kind: 'review', next: { accept: 'route', recheck: 'intake', return: 'supplement', reject: 'rejected' } },
    route: { kind: 'decide', next: { ok: 'concurrence', none: 'route' } },
    intake: { kind: 'auto', inquiries: [{ use: 'tax.debts', as: 'debt' }], next: { ok: 'check' } },
    concurrence: { kind: 'concurrence', next: {} },
    supplement: { kind: 'applicant', next: { submitted: 'intake' } },
    rejected: { kind: 'end', result: 'rejected' },
  },
} as unknown as Definition;

it('an act asks where rules alone lead on to a register or to other bodies', () => {
  expect(askedBy(definition, 'check', 'accept')).toBe('concurrence');
  expect(askedBy(definition, 'check', 'recheck')).toBe('intake');
});

it('what waits for the applicant first, ends, or is no act here, asks nobody', () => {
  for (const action of ['return', 'reject', 'nothing']) expect(askedBy(definition, 'check', action)).toBeNull();
});
