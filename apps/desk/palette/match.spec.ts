import { expect, it } from '@jest/globals';
import { matching, rankOf } from './match';

const find = (query: string): string[] =>
  matching(['کارتابل', 'تقویم کاری و تعطیلی', 'صف مشترک', 'درخواست‌های مانند این', 'Inbox'], query, (text) => [text]);

it('finds by the letters that people type, whichever keyboard they have', () => {
  expect(find('كارتابل')).toEqual(['کارتابل']);
  expect(find('درخواست های')).toEqual(['درخواست‌های مانند این']);
  expect(find('INB')).toEqual(['Inbox']);
  expect(find('ندارد')).toEqual([]);
});

it('what begins so comes before what only holds it, and nothing typed means all as they stand', () => {
  expect(find('کار')).toEqual(['کارتابل', 'تقویم کاری و تعطیلی']);
  expect(find('')).toHaveLength(5);
});

it('words may come in any order, and a part of a word counts least', () => {
  expect(rankOf(['تقویم کاری'], 'کاری تقویم')).toBe(2);
  expect(rankOf(['تقویم کاری'], 'ویم')).toBe(3);
});
