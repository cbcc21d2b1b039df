import type { ReactNode } from 'react';
import { useSay } from '#ui/Language';
import { kitWords } from './kit.words';

/** What may be wider than the screen scrolls within itself, also by keyboard. */
export function Wide({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be within reach of the keyboard
    <section className="scroll wide" tabIndex={0} aria-label={`${say(kitWords.table)}: ${label}`}>
      {children}
    </section>
  );
}
