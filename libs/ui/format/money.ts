import { isRials, tomans } from '#domain/money/rials';
import { toPersianDigits } from '#domain/text/digits';
import { moneyWords, type Words } from '#domain/text/words';

/** «۱٬۲۵۰٬۰۰۰ ریال», and the same in tomans, as people speak of it: «۱۲۵٬۰۰۰ تومان». Tomans are left out where they are no whole number. */
export function moneyParts(amount: number): { rials: Words; tomans: Words | null } {
  const inTomans = isRials(amount) ? tomans(amount) : null;
  if (inTomans === null || !Number.isInteger(inTomans)) return { rials: moneyWords(amount), tomans: null };
  const grouped = (mark: string) => String(inTomans).replace(/\B(?=(\d{3})+$)/g, mark);
  return { rials: moneyWords(amount), tomans: { fa: `${toPersianDigits(grouped('٬'))} تومان`, en: `${grouped(',')} tomans` } };
}
