import { expect, it } from '@jest/globals';
import type { AnswerOf } from '#contracts/http/routes';
import { commonActions } from './common-actions';

type Task = Pick<AnswerOf<'listTasks'>['items'][number], 'actions' | 'stage' | 'dossier'>;

const task = (actions: [string, string | null, string[]?][], stage = 'check', service = 'a-service'): Task => ({
  stage,
  dossier: { trackingCode: '', service, title: { fa: '' }, applicant: null },
  actions: actions.map(([name, why, needs = []]) => ({ name, why, needs })),
});

it('an act counts only the tasks that it will touch', () => {
  const common = commonActions([
    task([
      ['accept', null],
      ['reject', null, ['reasons']],
    ]),
    task([
      ['accept', 'four-eyes'],
      ['reject', null, ['reasons']],
    ]),
  ]);
  expect(common.map(({ action, count }) => `${action.name} ${count}`)).toEqual(['reject 2', 'accept 1']);
});

it('what must be filled in for one case alone is not done to many', () => {
  expect(commonActions([task([['answer', null, ['fields']]])])).toEqual([]);
});

it('tasks of different stages or services have no act in common, whatever it is called', () => {
  expect(commonActions([task([['accept', null]]), task([['accept', null]], 'decide')])).toEqual([]);
  expect(commonActions([task([['accept', null]]), task([['accept', null]], 'check', 'another')])).toEqual([]);
});
