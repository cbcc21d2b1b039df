import type { ReactNode } from 'react';
import { numberWords } from '#ui/format/number';
import { useSay } from '#ui/Language';

/** How many, beside a name. */
export function Count({ value, tone }: { value: number; tone?: 'danger' }): ReactNode {
  return <span className={tone ? `count count-${tone}` : 'count'}>{useSay()(numberWords(value))}</span>;
}
