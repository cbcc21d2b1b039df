import type { Duration } from '#domain/definition/schema';
import { toPersianDigits } from '#domain/text/digits';
import type { Words } from '#domain/text/words';

const units: Record<string, Words> = {
  wd: { fa: 'روز کاری', en: 'working day' },
  wh: { fa: 'ساعت کاری', en: 'working hour' },
  d: { fa: 'روز', en: 'day' },
  h: { fa: 'ساعت', en: 'hour' },
  m: { fa: 'دقیقه', en: 'minute' },
};

/** `15wd` as «۱۵ روز کاری», `15 working days`. */
export function durationWords(duration: Duration): Words {
  const [, count = '', unit = ''] = /^(\d+)(wd|wh|d|h|m)$/.exec(duration) ?? [];
  const words = units[unit];
  if (!words) throw new Error(`Not a duration: ${duration}`);
  return { fa: `${toPersianDigits(count)} ${words.fa}`, en: `${count} ${words.en}${count === '1' ? '' : 's'}` };
}
