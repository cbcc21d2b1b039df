import { type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useSay } from '#ui/Language';
import { onSession, resume, sessionIsOver } from '../api/session';
import { Dialog } from '../kit/Dialog';
import { Press } from '../kit/Press';
import { isDemo } from './language';
import { SignInLater } from './later';
import { words } from './shell.words';

/** Between tabs: in one of them the person has signed in again. */
export const signedInNews = 'gardesh-signed-in';

/** Signing in again above the page: nothing that was typed goes away, and what was asked meanwhile is asked again. */
export function SessionOver(): ReactNode {
  const say = useSay();
  const over = useSyncExternalStore(onSession, sessionIsOver);
  useEffect(() => {
    if (!over) return;
    const news = new BroadcastChannel(signedInNews);
    news.onmessage = () => resume();
    return () => news.close();
  }, [over]);
  if (!over) return null;
  return (
    <Dialog title={say(words.over)} onClose={() => undefined} firm>
      <p>{say(words.overHelp)}</p>
      <div className="row">
        <Press onPress={() => void window.open(`/api/login/staff?next=${encodeURIComponent('/desk/signed-in')}`, '_blank')}>
          {say(words.signInHere)}
        </Press>
        <Press look="second" onPress={resume}>
          {say(words.back)}
        </Press>
      </div>
      {isDemo ? (
        <Suspense>
          <SignInLater onSignedIn={resume} />
        </Suspense>
      ) : null}
    </Dialog>
  );
}
