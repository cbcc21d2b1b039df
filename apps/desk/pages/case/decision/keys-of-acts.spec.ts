import { expect, it } from '@jest/globals';
import type { Definition } from '#domain/definition/schema';
import { asksApplicant, keysOfActs } from './keys-of-acts';

const action = (name: string) => ({ name, needs: [], why: null });
const definition = {
  stages: {
    check: { kind: 'review', next: { accept: 'issue', hold: 'issue', return: 'supplement', refuse: 'rejected' } },
    issue: { kind: 'issue', next: {} },
    supplement: { kind: 'applicant', next: {} },
    rejected: { kind: 'end', result: 'rejected' },
  },
} as unknown as Definition;

it('keys go by what a decision does, whatever the service calls it', () => {
  const task = { stage: 'check', actions: ['accept', 'hold', 'return', 'refuse'].map(action) };
  expect([...keysOfActs(task, definition)]).toEqual([
    ['return', 'sendBack'],
    ['refuse', 'reject'],
    ['accept', 'approve'],
  ]);
  expect(asksApplicant(action('return'), 'check', definition)).toBe(true);
  expect(asksApplicant(action('accept'), 'check', definition)).toBe(false);
});

it('an opinion has a key for each verdict', () => {
  const task = { stage: 'check', actions: ['concur', 'concurWithConditions', 'object', 'needInfo', 'notCompetent'].map(action) };
  expect(Object.fromEntries(keysOfActs(task, undefined))).toEqual({
    concur: 'approve',
    concurWithConditions: 'agreeWithConditions',
    object: 'reject',
    needInfo: 'sendBack',
  });
});
