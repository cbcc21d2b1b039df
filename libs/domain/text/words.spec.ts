import { describe, expect, it } from '@jest/globals';
import { dateWords, dayWords, durationWords, lastDayWords, momentWords, moneyWords, paperDate } from './words';

describe('numbers, dates and money in words', () => {
  it('writes Jalali dates from parts, with Persian digits', () => {
    expect(dateWords('2026-07-29')).toEqual({ fa: '۷ مرداد ۱۴۰۵', en: '29 July 2026' });
    expect(paperDate('2027-03-20')).toBe('۱۴۰۵/۱۲/۲۹');
  });

  it('names the weekday, and the year only where it is another', () => {
    expect(dayWords('2026-07-29', '2026-11-22').fa).toBe('چهارشنبه ۷ مرداد');
    expect(dayWords('2027-03-21', '2026-11-22').fa).toBe('یکشنبه ۱ فروردین ۱۴۰۶');
  });

  it('reads a due midnight as the day that it ends', () => {
    expect(lastDayWords('2026-12-01T20:30:00.000Z', '2026-11-22T08:00:00.000Z').fa).toBe('سه‌شنبه ۱۰ آذر');
  });

  it('tells the time of Tehran', () => {
    expect(momentWords('2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.000Z').fa).toBe('یکشنبه ۱ آذر، ساعت ۱۱:۳۰');
  });

  it('groups rials and names the unit', () => {
    expect(moneyWords(1_250_000)).toEqual({ fa: '۱٬۲۵۰٬۰۰۰ ریال', en: '1,250,000 rials' });
    expect(moneyWords(900).fa).toBe('۹۰۰ ریال');
  });

  it('spans of time are said in words', () => {
    expect(durationWords('15wd')).toEqual({ fa: '۱۵ روز کاری', en: '15 working days' });
    expect(durationWords('1h').en).toBe('1 hour');
    expect(() => durationWords('soon')).toThrow();
  });
});
