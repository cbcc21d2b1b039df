import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSay } from '#ui/Language';
import { listenLive } from '../api/live';
import type { Act } from '../keys/shortcuts';
import { useKeys } from '../keys/use-keys';
import { Skeleton } from '../kit/Skeleton';
import { pageNames, pageOf } from '../pages';
import { AvatarMenu } from './AvatarMenu';
import { DemoBar } from './DemoBar';
import { HeldBar } from './HeldBar';
import { isDemo } from './language';
import { KeysDialogLater, PaletteLater } from './later';
import { OfflineBar } from './OfflineBar';
import { Rail } from './Rail';
import { ReminderBar } from './ReminderBar';
import { has, useMe } from './rights';
import { SearchBox } from './SearchBox';
import { SessionOver } from './SessionOver';
import { words } from './shell.words';

/** What stands around every screen. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const [map, setMap] = useState(false);
  const [palette, setPalette] = useState(false);
  const [railOpen, setRailOpen] = useState(false);
  const [place] = useLocation();
  useEffect(() => {
    // On a phone the sections fold away once one was chosen.
    if (place) setRailOpen(false);
  }, [place]);
  useEffect(listenLive, []);
  useKeys({ help: () => setMap(true), palette: () => setPalette(true), ...useDoors(go) });
  return (
    <div className="desk" data-rail={railOpen ? 'open' : undefined}>
      <a className="skip" href="#content">
        {say(words.skip)}
      </a>
      <header className="desk-head">
        <Link className="brand" href="/">
          {say(words.name)}
        </Link>
        <button type="button" className="button button-quiet rail-opener" aria-expanded={railOpen} onClick={() => setRailOpen(!railOpen)}>
          {say(words.sections)}
        </button>
        <SearchBox />
        <div className="desk-head-acts">
          {isDemo ? <DemoBar /> : null}
          <AvatarMenu onKeys={() => setMap(true)} />
        </div>
      </header>
      <Rail />
      <main id="content" className="desk-main" tabIndex={-1}>
        <OfflineBar />
        <Suspense fallback={<Skeleton rows={8} />}>{children}</Suspense>
      </main>
      <p id="announce-polite" className="hidden" role="status" />
      <p id="announce-assertive" className="hidden" role="alert" />
      <HeldBar />
      <ReminderBar />
      <SessionOver />
      {palette ? (
        <Suspense>
          <PaletteLater onClose={() => setPalette(false)} />
        </Suspense>
      ) : null}
      {map ? (
        <Suspense>
          <KeysDialogLater onClose={() => setMap(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The pages that have keys of their own, as far as they are open to this person. */
function useDoors(go: (path: string) => void): Partial<Record<Act, () => void>> {
  const me = useMe();
  const doors = pageNames.map(pageOf).filter((page) => page.keys && has(me, page.for));
  return Object.fromEntries(doors.map(({ keys, path }) => [keys, () => go(path)]));
}
