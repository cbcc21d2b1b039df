import { expect, it } from '@jest/globals';
import { inFours, mobileGroups } from './code';
import { moneyParts } from './money';
import { numberWords } from './number';

it('money is rials with their unit, and whole tomans beside', () => {
  expect(moneyParts(1_250_000)).toEqual({
    rials: { fa: '۱٬۲۵۰٬۰۰۰ ریال', en: '1,250,000 rials' },
    tomans: { fa: '۱۲۵٬۰۰۰ تومان', en: '125,000 tomans' },
  });
  expect(moneyParts(15).tomans).toBeNull();
});

it('numbers keep their marks in both scripts, codes their groups', () => {
  expect(numberWords(1200.5)).toEqual({ fa: '۱٬۲۰۰٫۵', en: '1,200.5' });
  expect(inFours('482107359162')).toBe('4821 0735 9162');
  expect(mobileGroups('09120000001')).toBe('0912 000 0001');
});
