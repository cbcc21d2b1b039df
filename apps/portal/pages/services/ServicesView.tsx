import type { ReactNode } from 'react';
import type { ServiceCard } from '#contracts/http/service';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { useDigits, useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { SearchForm } from './SearchForm';
import { ServiceCards } from './ServiceCards';
import { words } from './services.words';

export interface ServicesProps {
  q: string;
  found: number;
  services: readonly ServiceCard[];
  /** They have just told what they looked for. */
  wished: boolean;
}

export function ServicesView({ q, found, services, wished }: ServicesProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <div className="stack stack-6">
      <h1>{say(words.title)}</h1>
      <SearchForm label={say(words.label)} value={q} />
      {q && found > 0 ? (
        <p role="status">
          {digits(found)} {say(words.found)} «<bdi>{q}</bdi>» · <a href="/services">{say(words.clear)}</a>
        </p>
      ) : null}
      {wished ? (
        <Banner tone="success" live>
          <p>{say(words.wished)}</p>
        </Banner>
      ) : null}
      {found === 0 ? (
        <div className="stack stack-2" role="status">
          <h2>{say(words.none)}</h2>
          <p>{say(words.noneHelp)}</p>
        </div>
      ) : null}
      {found === 0 && !wished ? <Wish q={q} /> : null}
      <ServiceCards services={services} heading={found === 0 ? 'h3' : 'h2'} />
    </div>
  );
}

/** What they meant, in their own words: it feeds the keywords of services. */
function Wish({ q }: { q: string }): ReactNode {
  const say = useSay();
  return (
    <form className="card stack" method="post" action="/services">
      <input type="hidden" name="q" value={q} />
      <LongTextField id="wish" name="wish" label={say(words.wishTitle)} hint={say(words.wishHint)} value="" maxLength={1000} optional />
      <p>
        <Button look="second">{say(words.wishSend)}</Button>
      </p>
    </form>
  );
}
