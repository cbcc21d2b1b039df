import { type ReactNode, useEffect } from 'react';
import { useSay } from '#ui/Language';
import { Page } from '../../kit/Page';
import { signedInNews } from '../../shell/SessionOver';
import { words } from './signed-in.words';

/** Where signing in again on a new tab ends: the tab that waits is told, and this one may go. */
export default function SignedInPage(): ReactNode {
  const say = useSay();
  useEffect(() => {
    const news = new BroadcastChannel(signedInNews);
    news.postMessage('back');
    news.close();
    window.close();
  }, []);
  return (
    <Page title={say(words.title)}>
      <p>{say(words.close)}</p>
    </Page>
  );
}
