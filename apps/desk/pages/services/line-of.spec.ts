import { expect, it } from '@jest/globals';
import { lineOf } from './line-of';

const text = [
  'key: permit',
  'evidence:',
  '  - { key: letter, required: true }',
  'stages:',
  '  check:',
  '    due: 1wd',
  '  decide:',
  '    due: 2wd',
].join('\n');

it('a defect is shown at the line where its part begins, or the nearest part above it', () => {
  expect(lineOf(text, 'stages.decide.due')).toBe(8);
  expect(lineOf(text, 'stages.check')).toBe(5);
  expect(lineOf(text, 'evidence.letter.required')).toBe(3);
  expect(lineOf(text, 'stages.decide.who')).toBe(7);
  expect(lineOf(text, 'stages.check.who')).toBe(5);
  expect(lineOf(`${text}\n    who: { role: clerk }`, 'stages.check.who')).toBe(5);
  expect(lineOf(text, '')).toBe(1);
});
