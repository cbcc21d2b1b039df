import type { Words } from '#domain/text/words';
import { numberWords } from './number';

const units: readonly { seconds: number; name: Words }[] = [
  { seconds: 86_400, name: { fa: 'روز', en: 'day' } },
  { seconds: 3600, name: { fa: 'ساعت', en: 'hour' } },
  { seconds: 60, name: { fa: 'دقیقه', en: 'minute' } },
];

/** A stretch of time in its largest fitting unit, rounded: «۳ روز», `5 hours`. Less than a minute is a minute. */
export function spanWords(seconds: number): Words {
  const unit = units.find((one) => seconds >= one.seconds * 2) ?? units[2];
  if (!unit) throw new Error('There are no units');
  const count = Math.max(1, Math.round(seconds / unit.seconds));
  const { fa, en } = numberWords(count);
  return { fa: `${fa} ${unit.name.fa}`, en: `${en} ${unit.name.en}${count === 1 ? '' : 's'}` };
}
