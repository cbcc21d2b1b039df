import type { ReactNode } from 'react';
import type { ServiceCard } from '#contracts/http/service';
import { useDigits, useSay } from '#ui/Language';
import { SearchForm } from './SearchForm';
import { ServiceCards } from './ServiceCards';
import { words } from './services.words';

export function ServicesView({ q, found, services }: { q: string; found: number; services: readonly ServiceCard[] }): ReactNode {
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
      {found === 0 ? (
        <div className="stack stack-2" role="status">
          <h2>{say(words.none)}</h2>
          <p>{say(words.noneHelp)}</p>
        </div>
      ) : null}
      <ServiceCards services={services} heading={found === 0 ? 'h3' : 'h2'} />
    </div>
  );
}
