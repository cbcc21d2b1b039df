import type { ReactNode } from 'react';
import type { ServiceCard } from '#contracts/http/service';
import { durationWords } from '#domain/text/words';
import { Say, useSay } from '#ui/Language';

const promised = { fa: 'مهلت:', en: 'Promised:' };

/** The catalogue, as cards. */
export function ServiceCards({
  services,
  heading: Heading = 'h3',
}: {
  services: readonly ServiceCard[];
  heading?: 'h2' | 'h3';
}): ReactNode {
  const say = useSay();
  return (
    <ul className="cards">
      {services.map(({ key, title, summary, time }) => (
        <li className="card card-link" key={key}>
          <Heading>
            <a href={`/services/${key}`}>
              <Say text={title} />
            </a>
          </Heading>
          <p className="small muted">
            <Say text={summary} />
          </p>
          {time ? (
            <p className="small">
              {say(promised)} {say(durationWords(time.budget))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
