import { type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Facts } from '#ui/Facts';
import { useSay } from '#ui/Language';
import { ask, lookWhoIsBack } from '../api/client';
import { currentSession, onSession, onTabs } from '../api/session';
import { Dialog } from '../kit/Dialog';
import { Press } from '../kit/Press';
import { isDemo } from './language';
import { SignInLater } from './later';
import { useMe } from './rights';
import { words } from './shell.words';

/**
 * Signing in again above the page: nothing that was typed goes away, and what was asked meanwhile is asked again. Only for the
 * person whose page it is: anybody else begins a page of their own, and what stood here can no longer be read.
 */
export function SessionOver(): ReactNode {
  const session = useSyncExternalStore(onSession, currentSession);
  useEffect(
    () =>
      onTabs(() => {
        if (currentSession() === 'open') void ask('GET /api/me').catch(() => undefined);
        else void lookWhoIsBack();
      }),
    [],
  );
  const isOver = session !== 'open';
  useEffect(() => {
    if (isOver) void lookWhoIsBack();
  }, [isOver]);
  if (session === 'open') return null;
  return session === 'over' ? <Over /> : <Other name={session.other} />;
}

function Over(): ReactNode {
  const say = useSay();
  const { person } = useMe();
  const [nobody, setNobody] = useState(false);
  const look = async (): Promise<void> => setNobody((await lookWhoIsBack()) === null);
  return (
    <Dialog title={say(words.over)} onClose={() => undefined} firm screen>
      <p>{say(words.overHelp)}</p>
      <Facts items={[{ key: 'page', label: say(words.pageOf), value: <bdi>{person.name}</bdi> }]} />
      <div className="row">
        <Press onPress={() => signIn()}>{say(words.signInHere)}</Press>
        <Press look="second" onPress={() => void look()}>
          {say(words.back)}
        </Press>
      </div>
      <p role="status">{nobody ? say(words.notBack) : ''}</p>
      {isDemo ? <BySeededPeople expected={person.userName ?? ''} /> : null}
    </Dialog>
  );
}

function Other({ name }: { name: string }): ReactNode {
  const say = useSay();
  const { person } = useMe();
  return (
    <Dialog title={say(words.other)} onClose={() => undefined} firm screen>
      <Facts
        items={[
          { key: 'now', label: say(words.signedInNow), value: <bdi>{name}</bdi> },
          { key: 'page', label: say(words.pageOf), value: <bdi>{person.name}</bdi> },
        ]}
      />
      <p>{say(words.otherHelp)}</p>
      <div className="row">
        <Press onPress={() => location.assign('/desk')}>{say(words.goOnAsOther)}</Press>
        <Press look="second" onPress={() => signIn('&prompt=login')}>
          {say(words.signInAgain)}
        </Press>
      </div>
    </Dialog>
  );
}

/** The demonstration's short way. */
function BySeededPeople({ expected }: { expected: string }): ReactNode {
  return (
    <div className="session-demo">
      <Suspense>
        <SignInLater expected={expected} onSignedIn={() => void lookWhoIsBack()} />
      </Suspense>
    </div>
  );
}

const signIn = (more = ''): void => void window.open(`/api/login/staff?next=${encodeURIComponent('/desk/signed-in')}${more}`, '_blank');
