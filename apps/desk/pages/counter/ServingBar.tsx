import { type ReactNode, useState } from 'react';
import { Say, useSay } from '#ui/Language';
import { useKeys } from '../../keys/use-keys';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { basisWords, words } from './counter.words';
import { type Client, useNextClient } from './use-client';

/** Whom the clerk serves, by what right, and the way to the next one. `unsent`: something would be lost. */
export function ServingBar({ client, unsent = false }: { client: Client; unsent?: boolean }): ReactNode {
  const say = useSay();
  const next = useNextClient();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const leave = (): void => {
    setAsking(false);
    next(client).catch(setError);
  };
  const wish = (): void => (unsent ? setAsking(true) : leave());
  useKeys({ nextClient: wish });
  return (
    <>
      <div className="serving">
        <p>
          <span className="muted">{say(words.serving)}: </span>
          <strong>
            <bdi>{client.name}</bdi>
          </strong>{' '}
          <span className="small muted">
            (<Say text={basisWords[client.basis]} />)
          </span>
        </p>
        <Press look="second" keys="nextClient" onPress={wish}>
          {say(words.next)}
        </Press>
      </div>
      {error ? <Trouble error={error} onRetry={leave} /> : null}
      {asking ? (
        <Dialog title={say(words.nextTitle)} onClose={() => setAsking(false)}>
          <p>{say(words.nextHelp)}</p>
          <div className="row">
            <Press look="danger" onPress={leave}>
              {say(words.nextAnyway)}
            </Press>
            <Press look="second" onPress={() => setAsking(false)}>
              {say(words.stay)}
            </Press>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
