import type { ReactNode } from 'react';
import { numberWords } from '#ui/format/number';
import { spanWords } from '#ui/format/span';
import { useSay } from '#ui/Language';
import { figureWords } from './figures.words';

/** A median with the size of its sample; never one without the other. */
export function Typical({ of: { seconds, n } }: { of: { seconds: number | null; n: number } }): ReactNode {
  const say = useSay();
  if (seconds === null) return <span className="muted">{say(figureWords.none)}</span>;
  const count = numberWords(n);
  return (
    <>
      {say(spanWords(seconds))} <small className="muted">{say({ fa: `(از ${count.fa} کار)`, en: `(of ${count.en})` })}</small>
    </>
  );
}
