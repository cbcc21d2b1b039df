import type { ReactNode } from 'react';
import type { DossierLine } from '#contracts/http/dossier';
import type { ServiceCard } from '#contracts/http/service';
import { ButtonLink } from '#ui/Button';
import { useSay } from '#ui/Language';
import { ServiceCards } from '../services/ServiceCards';
import { RequestCard } from './RequestCard';
import { words } from './requests.words';

export interface RequestsProps {
  lines: readonly DossierLine[];
  /** Tracking codes of those in which the reader has something to do. */
  waiting: ReadonlySet<string>;
  /** Where older ones are found. */
  more: string | null;
  /** Shown where there is nothing yet. */
  likely: readonly ServiceCard[];
}

export function RequestsView({ lines, waiting, more, likely }: RequestsProps): ReactNode {
  const say = useSay();
  const isYours = (line: DossierLine) => line.closedAt === null && (line.holder.kind === 'applicant' || waiting.has(line.trackingCode));
  const groups = [
    { text: words.yours, lines: lines.filter(isYours) },
    { text: words.going, lines: lines.filter((line) => line.closedAt === null && !isYours(line)) },
    { text: words.over, lines: lines.filter((line) => line.closedAt !== null) },
  ];
  return (
    <div className="stack stack-8">
      <h1>{say(words.title)}</h1>
      {lines.length === 0 ? <Nothing likely={likely} /> : null}
      {groups.map(({ text, lines: shown }) =>
        shown.length > 0 ? (
          <section className="stack" key={text.en}>
            <h2>{say(text)}</h2>
            <div className="cards">
              {shown.map((line) => (
                <RequestCard key={line.trackingCode} line={line} yours={isYours(line)} />
              ))}
            </div>
          </section>
        ) : null,
      )}
      {more ? (
        <p>
          <a href={more}>{say(words.more)}</a>
        </p>
      ) : null}
    </div>
  );
}

function Nothing({ likely }: Pick<RequestsProps, 'likely'>): ReactNode {
  const say = useSay();
  return (
    <>
      <section className="card stack">
        <h2>{say(words.nothing)}</h2>
        <p>{say(words.nothingHelp)}</p>
        <p>
          <ButtonLink look="second" href="/services">
            {say(words.begin)}
          </ButtonLink>
        </p>
      </section>
      <section className="stack">
        <h2>{say(words.likely)}</h2>
        <ServiceCards services={likely} />
      </section>
    </>
  );
}
