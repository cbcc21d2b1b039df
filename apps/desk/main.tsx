import './style.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { LanguageContext, useSay } from '#ui/Language';
import { queryClient, useAsk } from './api/query';
import { belongTo, onSession } from './api/session';
import { Desk } from './Desk';
import { listenToKeys } from './keys/use-keys';
import { Page } from './kit/Page';
import { Skeleton } from './kit/Skeleton';
import { Trouble } from './kit/Trouble';
import { isDemo, language } from './shell/language';
import { SignInLater } from './shell/later';
import { preferAs, show } from './shell/preferences';
import { MeContext } from './shell/rights';
import { words } from './shell/shell.words';

/** Nobody works here until it is known who: without a session, to the sign-in first. */
function Entrance(): ReactNode {
  const me = useAsk('GET /api/me', {}, { freshFor: 60_000 });
  if (me.data?.person.kind === 'citizen') return <ForStaff />;
  if (me.data) {
    // Before anything below it looks for what this person had kept here.
    belongTo(me.data.person.id);
    preferAs(me.data.person.id);
    return (
      <MeContext value={me.data}>
        <Desk />
      </MeContext>
    );
  }
  return me.error ? <Trouble error={me.error} onRetry={() => void me.refetch()} /> : <Skeleton rows={8} />;
}

function ForStaff(): ReactNode {
  const say = useSay();
  return (
    <main className="entrance">
      <Page title={say(words.citizen)}>
        <p>{say(words.citizenHelp)}</p>
        <p>
          <a href="/my">{say(words.toPortal)}</a> · <a href={signInAddress()}>{say(words.signIn)}</a>
        </p>
        {isDemo ? <DemoEntrance /> : null}
      </Page>
    </main>
  );
}

/** The demonstration offers its people beside the usual way in. */
function DemoEntrance(): ReactNode {
  return (
    <Suspense>
      <SignInLater onSignedIn={() => location.reload()} />
    </Suspense>
  );
}

function SignInFirst(): ReactNode {
  const say = useSay();
  return (
    <main className="entrance">
      <Page title={say(words.signIn)} lead={say(words.signInLead)}>
        <p>
          <a className="button" href={signInAddress()}>
            {say(words.signInHere)}
          </a>
        </p>
        <DemoEntrance />
      </Page>
    </main>
  );
}

const signInAddress = (): string => `/api/login/staff?next=${encodeURIComponent(location.pathname + location.search)}`;

async function open(): Promise<void> {
  show();
  listenToKeys();
  const place = document.getElementById('desk');
  if (!place) throw new Error('The page lacks a place for the desk');
  const root = createRoot(place);
  const shown = (inside: ReactNode): void =>
    root.render(
      <StrictMode>
        <LanguageContext value={language}>
          <QueryClientProvider client={queryClient}>
            <Router base="/desk">{inside}</Router>
          </QueryClientProvider>
        </LanguageContext>
      </StrictMode>,
    );
  // Whoever comes without a session has nothing here that could be lost: the way in takes the whole page.
  const nobody = onSession((session) => {
    if (session === 'open' || queryClient.getQueryData(['GET /api/me', {}])) return;
    nobody();
    if (isDemo) shown(<SignInFirst />);
    else location.replace(signInAddress());
  });
  shown(<Entrance />);
}

void open();
