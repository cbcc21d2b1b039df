import { toPersianDigits } from '#domain/text/digits';
import type { Words } from '#domain/text/words';

/** «۱٬۲۰۰٫۵», `1,200.5`. */
export function numberWords(value: number): Words {
  const [whole = '', part] = String(value).split('.');
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  return {
    fa: toPersianDigits(part ? `${grouped('٬')}٫${part}` : grouped('٬')),
    en: part ? `${grouped(',')}.${part}` : grouped(','),
  };
}
