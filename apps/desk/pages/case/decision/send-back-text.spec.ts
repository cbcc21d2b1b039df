import { expect, it } from '@jest/globals';
import { followed, sendBackText } from './send-back-text';

const titles: Record<string, string> = { hall: 'نامهٔ سالن', capacity: 'گنجایش' };
const verdicts = {
  hall: { good: false, note: ' تار است ' },
  lyrics: { good: true, note: '' },
  capacity: { good: false, note: 'در پروانه ۶۴۰ نفر است' },
  silent: { good: false, note: '' },
};

it('the notes beside what is wrong become the text that goes back', () => {
  expect(sendBackText({ verdicts }, (path) => titles[path] ?? path)).toBe('نامهٔ سالن: تار است\nگنجایش: در پروانه ۶۴۰ نفر است');
  expect(sendBackText({ verdicts: {} }, String)).toBe('');
});

it('it follows the flags until its writer has a word of their own in it', () => {
  expect(followed('', '', 'الف')).toBe('الف');
  expect(followed('الف', 'الف', 'الف\nب')).toBe('الف\nب');
  expect(followed('الف و خواهشمندم…', 'الف', 'الف\nب')).toBe('الف و خواهشمندم…');
});
