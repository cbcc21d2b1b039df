import { expect, it } from '@jest/globals';
import { advisoryLadder, enforcedLadder, ladders } from './ladder';

const brief = (rungs: ReturnType<typeof enforcedLadder>) =>
  rungs.map(({ key, offset, after, repeat }) => `${key} ${after ? '+' : '-'}${offset}${repeat ? '*' : ''}`);

it.each([
  ['15wd', ['reminder -3wd', 'last-call -1wd', 'expiry -0m', 'head +1wd', 'again +5wd*']],
  ['2wd', ['reminder -1wd', 'last-call -1wd', 'expiry -0m', 'head +1wd', 'again +5wd*']],
  ['1wd', ['expiry -0m', 'head +1wd', 'again +5wd*']],
  ['30d', ['reminder -10d', 'last-call -3d', 'expiry -0m', 'head +1wd', 'again +5wd*']],
  ['8wh', ['reminder -2wh', 'expiry -0m', 'head +1wd', 'again +5wd*']],
  ['2h', ['expiry -0m', 'head +1wd', 'again +5wd*']],
])('the standard ladder of %s', (budget, rungs) => {
  expect(brief(ladders.standard(budget))).toEqual(rungs);
});

it('the others tell less', () => {
  expect(brief(ladders.none('15wd'))).toEqual(['expiry -0m']);
  expect(brief(ladders.reminders('15wd'))).toEqual(['reminder -3wd', 'last-call -1wd', 'expiry -0m']);
  expect(brief(advisoryLadder('2wd'))).toEqual(['reminder -1wd', 'due -0m', 'head +1wd', 'again +5wd*']);
  expect(brief(advisoryLadder('1wd'))).toEqual(['due -0m', 'head +1wd', 'again +5wd*']);
  expect(brief(enforcedLadder(['3wd', '1wd']))).toEqual(['remind-3wd -3wd', 'remind-1wd -1wd', 'expiry -0m']);
});
