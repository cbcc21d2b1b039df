import { describe, expect, it } from '@jest/globals';
import { fill } from './fill';
import { smsSize } from './sms-parts';

describe('a text with blanks', () => {
  it('takes what is known and names once what is not', () => {
    expect(
      fill('{applicant} گرامی، کد {trackingCode} تا {due}؛ {روز بازدید} و {روز بازدید}', {
        applicant: 'آرش نمونه',
        trackingCode: '482107359162',
        due: null,
      }),
    ).toEqual({
      text: 'آرش نمونه گرامی، کد 482107359162 تا {due}؛ {روز بازدید} و {روز بازدید}',
      unfilled: ['due', 'روز بازدید'],
    });
  });

  it('fills in nothing that was never said, and takes what was said as plain words', () => {
    expect(fill('{constructor} {applicant}', { applicant: '$& {due}' })).toEqual({
      text: '{constructor} $& {due}',
      unfilled: ['constructor'],
    });
  });
});

describe('an SMS', () => {
  it.each([
    ['', 0, 0, 160],
    ['س'.repeat(70), 70, 1, 0],
    ['س'.repeat(71), 71, 2, 63],
    ['س'.repeat(134), 134, 2, 0],
    ['س'.repeat(135), 135, 3, 66],
    ['a'.repeat(160), 160, 1, 0],
    ['a'.repeat(161), 161, 2, 145],
    ['[]', 4, 1, 156],
    ['😀', 2, 1, 68],
  ])('%s', (text, characters, parts, left) => expect(smsSize(text)).toEqual({ characters, parts, left }));
});
