import { expect, it } from '@jest/globals';
import { layInto } from './lay-into';
import { exampleDefinition } from './lay-into.fixtures';

const ground = { definition: exampleDefinition, person: 'somebody', evidence: {} };
const [morning, noon, evening] = ['2026-12-01T06:00:00.000Z', '2026-12-01T09:00:00.000Z', '2026-12-01T15:00:00.000Z'] as const;

it('answers are laid over what stands; an empty one is taken back', () => {
  const first = layInto(null, { ...ground, at: morning, answers: { 'venue.name': 'تالار', group: 'نوا' } });
  const second = layInto(first, { ...ground, at: noon, answers: { group: '' }, evidence: { letter: ['a', 'b'] } });
  expect(second).toMatchObject({
    version: 2,
    form: { venue: { name: 'تالار' } },
    evidence: [
      { key: 'letter', fileId: 'a' },
      { key: 'letter', fileId: 'b' },
    ],
    kept: [],
  });
  expect(second.form).not.toHaveProperty('group');
});

it('an answer that changed after the writer had looked is kept beside; one that they had seen is not', () => {
  const seen = layInto(null, { ...ground, at: morning, answers: { group: 'نخست' } });
  const other = layInto(seen, { ...ground, at: noon, answers: { group: 'دیگری' }, seen: 1 });
  const late = layInto(other, { ...ground, at: evening, answers: { group: 'من' }, seen: 1 });
  expect(late).toMatchObject({ form: { group: 'من' }, kept: [{ key: 'group', value: 'دیگری', at: noon }] });
  expect(layInto(other, { ...ground, at: evening, answers: { group: 'من' }, seen: 2 }).kept).toEqual([]);
});

it('a question that the service does not ask is refused', () => {
  expect(() => layInto(null, { ...ground, at: morning, answers: { nothing: 1 }, evidence: { none: [] } })).toThrow(
    expect.objectContaining({
      errors: [
        { pointer: '/answers/nothing', code: 'unknown-field' },
        { pointer: '/evidence/none', code: 'unknown-evidence' },
      ],
    }),
  );
});
