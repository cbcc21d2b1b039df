import type { ReactNode } from 'react';
import type { DossierLine } from '#contracts/http/dossier';
import type { DraftLine } from '#contracts/http/draft';
import type { ServiceCard } from '#contracts/http/service';
import { Say, useSay } from '#ui/Language';
import { RequestCard } from '../requests/RequestCard';
import { SearchForm } from '../services/SearchForm';
import { ServiceCards } from '../services/ServiceCards';
import { words } from './home.words';

export interface HomeProps {
  services: readonly ServiceCard[];
  open: readonly DossierLine[];
  drafts: readonly DraftLine[];
}

export function HomeView({ services, open, drafts }: HomeProps): ReactNode {
  const say = useSay();
  const yours = open.filter(({ holder }) => holder.kind === 'applicant');
  const others = open.filter(({ holder }) => holder.kind !== 'applicant');
  return (
    <div className="stack stack-8">
      <SearchForm label={say(words.title)} heading hint={say(words.hint)} />
      {yours.length > 0 ? (
        <section className="stack">
          <h2>{say(words.yours)}</h2>
          <div className="cards">
            {yours.map((line) => (
              <RequestCard key={line.trackingCode} line={line} />
            ))}
          </div>
        </section>
      ) : null}
      {drafts.length > 0 ? (
        <section className="stack">
          <h2>{say(words.drafts)}</h2>
          <div className="cards">
            {drafts.map((draft) => (
              <div className="card card-link" key={draft.service}>
                <h3>
                  <a href={`/services/${draft.service}/apply`}>
                    {say(words.resume)}: <Say text={draft.title} />
                  </a>
                </h3>
              </div>
            ))}
          </div>
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className="stack">
          <h2>{say(words.going)}</h2>
          <div className="cards">
            {others.slice(0, 3).map((line) => (
              <RequestCard key={line.trackingCode} line={line} />
            ))}
          </div>
          <p>
            <a href="/my">{say(words.all)}</a>
          </p>
        </section>
      ) : null}
      <section className="stack">
        <h2>{say(words.popular)}</h2>
        <ServiceCards services={services} />
        <p>
          <a href="/services">{say(words.every)}</a>
        </p>
      </section>
      <section className="card stack stack-2">
        <h2>
          <a href="/track">{say(words.track)}</a>
        </h2>
        <p>{say(words.trackHelp)}</p>
      </section>
    </div>
  );
}
