import type { ReactNode } from 'react';
import { useDigits } from './Language';

/** A code or number that is read left to right, in the reader's digits, apart from the text around it. `data-copy` has what is copied. */
export function Code({ children, copy, display = false }: { children: string; copy?: string; display?: boolean }): ReactNode {
  const digits = useDigits();
  return (
    <bdi dir="ltr" className={display ? 'code display' : 'code'} data-copy={copy}>
      {digits(children)}
    </bdi>
  );
}
