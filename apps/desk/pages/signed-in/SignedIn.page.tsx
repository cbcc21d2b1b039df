import { type ReactNode, useEffect } from 'react';
import { useSay } from '#ui/Language';
import { tellTabs } from '../../api/session';
import { Page } from '../../kit/Page';
import { words } from './signed-in.words';

/** Where signing in again on a new tab ends: the tab that waits is told, and this one may go. */
export default function SignedInPage(): ReactNode {
  const say = useSay();
  useEffect(() => {
    tellTabs();
    window.close();
  }, []);
  return (
    <Page title={say(words.title)}>
      <p>{say(words.close)}</p>
    </Page>
  );
}
