import { expect, it } from '@jest/globals';
import { addsTo, bodyOf, flaggedIn, isEmpty, joined, lacking, nothingTyped, typedFrom, typedOfAct } from './typed';

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

it('what was written in another tab is joined to what stands here, and neither is lost', () => {
  const here = typedFrom({ comment: 'نقشه نیست.', verdicts: { hall: { good: false, note: 'تار است' } } });
  const there = typedFrom({ comment: 'مهر ندارد.', reasons: ['R4'], verdicts: { hall: { good: false, note: 'کهنه است' } } });
  expect(addsTo(here, there)).toBe(true);
  const both = joined(here, there);
  expect(both).toMatchObject({ comment: 'نقشه نیست.\nمهر ندارد.', reasons: ['R4'], verdicts: { hall: { note: 'تار است\nکهنه است' } } });
  expect(addsTo(both, there)).toBe(false);
  expect(addsTo(here, typedFrom({ action: 'return', comment: 'نقشه' }))).toBe(false);
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
