import type { ReactNode } from 'react';
import { ButtonLink } from '#ui/Button';
import { useSay } from '#ui/Language';
import type { Given } from './given';
import { heldOf } from './held';
import type { Shown } from './page';
import { MobileFields } from './pages/sign-in/SignInView';
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

/** The session ended while somebody was writing: what they wrote rides along while they sign in, and stands in the form again. */
export const expired = (address: string, given: Given): Shown => ({
  title: words.expired,
  status: 401,
  body: <Expired address={address} given={given} />,
});

function Expired({ address, given }: { address: string; given: Given }): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" action="/sign-in" noValidate>
      <h1>{say(words.expired)}</h1>
      <p>{say(words.expiredHelp)}</p>
      {given.hasFiles ? <p>{say(words.filesAgain)}</p> : null}
      <MobileFields next={address} held={heldOf(given)} mobile="" />
    </form>
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
