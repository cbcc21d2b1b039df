import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#ui/Button';
import { useSay } from '#ui/Language';
import type { Shown } from './page';
import { troubleWords as words } from './words';

export const notFound = (): Shown => ({ title: words.notFound, status: 404, body: <NotFound /> });

/** `reference` names the request in the log. */
export const fault = (reference: string): Shown => ({ title: words.fault, status: 500, body: <Fault reference={reference} /> });

/** The api said no in a way that this page has no answer for: its own words, and the way on. */
export const refused = (status: number, title: string, detail: string): Shown => ({
  title: { fa: title, en: title },
  status,
  body: (
    <div className="stack">
      <h1>{title}</h1>
      <p>{detail}</p>
      <Home />
    </div>
  ),
});

/** The session ended while somebody was writing: what they sent is held on the page until it can be sent again. */
export const expired = (address: string, fields: readonly [string, string][]): Shown => ({
  title: words.expired,
  status: 401,
  body: <Expired address={address} fields={fields} />,
});

function Expired({ address, fields }: { address: string; fields: readonly [string, string][] }): ReactNode {
  const say = useSay();
  return (
    <div className="stack">
      <h1>{say(words.expired)}</h1>
      <p>{say(words.expiredHelp)}</p>
      <p>
        <a className="button button-second" href="/sign-in?next=/my" target="_blank" rel="noreferrer">
          {say(words.signInElsewhere)}
        </a>
      </p>
      <form method="post" action={address}>
        {fields.map(([name, value], index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        <Button>{say(words.sendAgain)}</Button>
      </form>
    </div>
  );
}

function NotFound(): ReactNode {
  const say = useSay();
  return (
    <div className="stack">
      <h1>{say(words.notFound)}</h1>
      <p>{say(words.notFoundHelp)}</p>
      <Home />
    </div>
  );
}

function Fault({ reference }: { reference: string }): ReactNode {
  const say = useSay();
  return (
    <div className="stack">
      <h1>{say(words.fault)}</h1>
      <p>{say(words.safe)}</p>
      <p>
        {say(words.reference)}:{' '}
        <bdi dir="ltr" className="code small">
          {reference}
        </bdi>
      </p>
      <Home />
    </div>
  );
}

function Home(): ReactNode {
  const say = useSay();
  return (
    <p>
      <ButtonLink look="second" href="/">
        {say(words.home)}
      </ButtonLink>
    </p>
  );
}
