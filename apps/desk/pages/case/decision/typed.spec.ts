import { expect, it } from '@jest/globals';
import { bodyOf, flaggedIn, isEmpty, lacking, nothingTyped, typedFrom, typedOfAct } from './typed';

const typed = typedFrom({
  comment: ' نسخهٔ خوانا ',
  conditions: 'یکی\n\n دومی ',
  verdicts: { hall: { good: false, note: 'تار است' }, id: { good: true, note: '' }, 'venue.capacity': { good: false, note: '' } },
});

it('what is wrong with a document goes back with its note, only where the applicant is asked', () => {
  expect(bodyOf(typed, 'return', { asks: true, withFields: false })).toEqual({
    action: 'return',
    comment: 'نسخهٔ خوانا',
    conditions: ['یکی', 'دومی'],
    flagged: ['hall', 'venue.capacity'],
    notes: { hall: 'تار است' },
  });
  expect(bodyOf(typed, 'accept', { asks: false, withFields: false })).not.toHaveProperty('flagged');
  expect(flaggedIn(nothingTyped)).toEqual([]);
});

it('knows what is still lacking', () => {
  expect(lacking(typed, ['reasons', 'comment', 'signature'])).toEqual(['reasons']);
});

it('an opened decision without a word is nothing worth keeping', () => {
  expect(isEmpty({ ...nothingTyped, action: 'accept' })).toBe(true);
  expect(isEmpty(typed)).toBe(false);
});

it('an act that is taken back comes back as it was typed, and would be sent the same again', () => {
  const act = bodyOf(typed, 'return', { asks: true, withFields: false });
  expect(bodyOf(typedOfAct({ ...act, hold: true }), 'return', { asks: true, withFields: false })).toEqual(act);
});
