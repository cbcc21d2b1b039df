import { useRef } from 'react';
import { useKeys } from './use-keys';

/** Arrows, `J` and `K` go through the rows of a table; Enter is the row's own link or button. Hand `rows` to its `<tbody>`. */
export function useRows() {
  const rows = useRef<HTMLTableSectionElement>(null);
  const go = (step: 1 | -1): void => {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('a[href], button') ?? [])];
    const firsts = all.filter((one, index) => one.closest('tr') !== all[index - 1]?.closest('tr'));
    const here = firsts.findIndex((one) => one.closest('tr')?.contains(document.activeElement));
    firsts[here === -1 ? (step === 1 ? 0 : firsts.length - 1) : Math.min(firsts.length - 1, Math.max(0, here + step))]?.focus();
  };
  useKeys({ next: () => go(1), previous: () => go(-1) });
  return rows;
}
