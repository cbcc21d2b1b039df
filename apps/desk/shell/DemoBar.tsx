import { type ReactNode, Suspense, useState } from 'react';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { ask } from '../api/client';
import { useNow } from '../api/now';
import { queryClient } from '../api/query';
import { announce } from '../kit/announce';
import { Dialog } from '../kit/Dialog';
import { Menu } from '../kit/Menu';
import { SignInLater } from './later';
import { words } from './shell.words';

/** The demonstration alone: be somebody else, and let time pass. */
export function DemoBar(): ReactNode {
  const say = useSay();
  const now = useNow();
  const [changing, setChanging] = useState(false);
  const [moving, setMoving] = useState(false);
  const forward = async (): Promise<void> => {
    setMoving(true);
    announce(say(words.forwarding));
    await ask('POST /api/demo/time', { body: { forward: '1wd' } }).finally(() => setMoving(false));
    await queryClient.invalidateQueries();
  };
  return (
    <>
      <Menu
        label={say(words.demo)}
        button={<span className="tag tag-yours">{moving ? say(words.forwarding) : say(words.demo)}</span>}
        items={[
          { key: 'forward', text: say(words.forwardDay), onPick: () => void forward() },
          { key: 'person', text: say(words.changePerson), onPick: () => setChanging(true) },
          { key: 'outbox', text: say(words.outbox), onPick: () => location.assign('/demo/outbox') },
        ]}
      />
      <span className="small muted demo-now">
        {say(words.demoNow)}: <Moment at={now} now={now} />
      </span>
      {changing ? (
        <Dialog title={say(words.changePerson)} onClose={() => setChanging(false)}>
          <Suspense>
            <SignInLater onSignedIn={() => location.assign('/desk')} />
          </Suspense>
        </Dialog>
      ) : null}
    </>
  );
}
