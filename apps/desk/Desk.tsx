import type { ReactNode } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useSay } from '#ui/Language';
import { Boundary } from './kit/Boundary';
import { Empty } from './kit/Empty';
import { Page } from './kit/Page';
import { ScreenTitle } from './kit/screen-title';
import { type DeskPage, pageNames, pageOf } from './pages';
import { Frame } from './shell/Frame';
import { has, useMe } from './shell/rights';
import { words } from './shell/shell.words';

/** The screen that the address names, within the frame. */
export function Desk(): ReactNode {
  return (
    <Frame>
      <Switch>
        {pageNames.map((name) => (
          <Route key={name} path={pageOf(name).path}>
            <Screen page={pageOf(name)} />
          </Route>
        ))}
        <Route>
          <Elsewhere title={words.notFound} />
        </Route>
      </Switch>
    </Frame>
  );
}

function Screen({ page }: { page: DeskPage }): ReactNode {
  const me = useMe();
  const say = useSay();
  const [address] = useLocation();
  if (!has(me, page.for)) return <Elsewhere title={words.notYours} help={say(words.notYoursHelp)} />;
  return (
    <ScreenTitle value={say(page.title)}>
      <Boundary address={address}>
        <page.screen />
      </Boundary>
    </ScreenTitle>
  );
}

function Elsewhere({ title, help }: { title: { fa: string; en: string }; help?: string }): ReactNode {
  const say = useSay();
  return (
    <Page title={say(title)}>
      <Empty title={help ?? ''}>
        <Link href="/">{say(words.toInbox)}</Link>
      </Empty>
    </Page>
  );
}
