import { expect, it } from '@jest/globals';
import type { Definition } from '#domain/definition/schema';
import { routeMapOf } from './route-map';

const definition = {
  start: 'check',
  stages: {
    approved: { kind: 'end', result: 'approved' },
    rejected: { kind: 'end', result: 'rejected' },
    supplement: { kind: 'applicant', next: { submitted: '$return', expired: 'rejected' } },
    check: { kind: 'review', next: { accept: 'sign', return: 'supplement', reject: 'rejected' } },
    sign: { kind: 'issue', next: { ok: 'approved' } },
    forgotten: { kind: 'review', next: {} },
  },
} as unknown as Definition;

it('every stage stands on the map once, ends last, the applicant’s turn and refusals beside the line', () => {
  const { stages } = routeMapOf(definition);
  expect(stages.map(({ key, lane }) => `${key} ${lane}`)).toEqual([
    'check 0',
    'sign 0',
    'supplement 1',
    'forgotten 0',
    'rejected 1',
    'approved 0',
  ]);
});

it('a way back leads back', () => {
  const { edges } = routeMapOf(definition);
  expect(edges.filter(({ back }) => back).map(({ from, to }) => `${from.key}→${to.key}`)).toEqual(['supplement→check']);
  expect(edges.map(({ from, to }) => `${from.key}→${to.key}`)).toContain('check→rejected');
});
