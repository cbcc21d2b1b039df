import { type ReactNode, useEffect, useState } from 'react';
import { useSay } from '#ui/Language';
import { kitWords } from './kit.words';

const patienceMs = 2000;

/** The shape of what is on its way. Seen after a moment only (by style), said aloud after two seconds. */
export function Skeleton({ rows }: { rows: number }): ReactNode {
  const say = useSay();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
      <p className="hidden" role="status">
        {slow ? say(kitWords.loading) : ''}
      </p>
    </div>
  );
}
