import type { ReactNode } from 'react';
import { useDigits, useSay } from '#ui/Language';
import { scores } from '../ratings/rating.words';
import type { RequestKnown } from './read-request';
import { words } from './request.words';

/** An opinion begins with one tap; the page behind it asks the rest. */
export function OneTap({ known: { dossier } }: { known: RequestKnown }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  if (!dossier.actions.some(({ name, why }) => name === 'rate' && why === null)) return null;
  return (
    <section className="card stack stack-2 no-print" aria-labelledby="one-tap">
      <h2 id="one-tap">{say(words.oneTap)}</h2>
      <p className="row">
        {([5, 4, 3, 2, 1] as const).map((score) => (
          <a
            key={score}
            className="button button-second"
            href={`/my/${dossier.trackingCode}/rate?score=${score}`}
            aria-label={`${digits(score)} · ${say(scores[score])}`}
          >
            {digits(score)}
          </a>
        ))}
      </p>
      <p className="small muted">{say(words.oneTapHelp)}</p>
    </section>
  );
}
