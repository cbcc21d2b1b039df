import type { ReactNode } from 'react';
import type { Representation } from '#contracts/http/representation';
import { Banner } from '#ui/Banner';
import { Button, ButtonLink } from '#ui/Button';
import { Day } from '#ui/Day';
import { useSay } from '#ui/Language';
import { basisWords, relationWords, words } from './representations.words';

export interface RepresentationsProps {
  items: readonly Representation[];
  done: 'added' | 'ended' | null;
}

export function RepresentationsView({ items, done }: RepresentationsProps): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <p className="small">
        <a href="/my/messages">{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      {done ? (
        <Banner tone="success" live>
          <p>{say(words[done])}</p>
        </Banner>
      ) : null}
      <p>{say(words.help)}</p>
      {items.length === 0 ? <p className="muted">{say(words.nothing)}</p> : null}
      {items.length > 0 ? (
        <div className="cards">
          {items.map((item) => (
            <RepresentationCard key={item.id} item={item} />
          ))}
        </div>
      ) : null}
      <p>
        <ButtonLink href="/my/representations/new">{say(words.add)}</ButtonLink>
      </p>
    </div>
  );
}

function RepresentationCard({ item: { id, name, relation, basis, until, proof } }: { item: Representation }): ReactNode {
  const say = useSay();
  return (
    <article className="card stack stack-2">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {say(relationWords[relation])} · {say(basisWords[basis])}
        {until ? (
          <>
            {' '}
            · {say(words.until)} <Day date={until} />
          </>
        ) : null}
      </p>
      <form className="row" method="post" action="/my/representations">
        {proof ? <a href={`/api/files/${proof}`}>{say(words.proof)}</a> : null}
        <Button look="plain" name="end" value={id}>
          {say(words.end)}
          <span className="hidden"> {name}</span>
        </Button>
      </form>
    </article>
  );
}
