import type { ReactNode } from 'react';
import { useSay } from '#ui/Language';
import { words } from './apply.words';

/** The same sheet as a good picture and as a bad one: said by a drawing before it is said by words. */
export function PictureExamples(): ReactNode {
  const say = useSay();
  return (
    <ul className="examples">
      <li className="stack stack-2">
        <svg className="example example-good" viewBox="0 0 120 90" role="img" aria-label={say(words.goodPicture)}>
          <rect className="example-desk" width="120" height="90" />
          <Sheet at="translate(38 10)" />
        </svg>
        <p>✓ {say(words.good)}</p>
      </li>
      <li className="stack stack-2">
        <svg className="example example-bad" viewBox="0 0 120 90" role="img" aria-label={say(words.badPicture)}>
          <rect className="example-desk" width="120" height="90" />
          <Sheet at="translate(66 30) rotate(24)" />
          <path className="example-shadow" d="M0 90 L0 40 Q40 34 62 62 L82 90 Z" />
        </svg>
        <p>✕ {say(words.bad)}</p>
      </li>
    </ul>
  );
}

function Sheet({ at }: { at: string }): ReactNode {
  return (
    <g transform={at}>
      <rect className="example-sheet" width="44" height="70" />
      <path className="example-text" d="M8 12h28M8 22h28M8 32h28M8 42h28M8 52h16" />
    </g>
  );
}
