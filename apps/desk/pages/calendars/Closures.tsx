import { type ReactNode, useState } from 'react';
import type { Closure } from '#contracts/http/calendar';
import { Day } from '#ui/Day';
import { useSay } from '#ui/Language';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { words } from './calendars.words';
import { Moves } from './Moves';
import { useScopeWords } from './scope-words';

export const closureChanges = ['GET /api/calendars/{key}', 'GET /api/calendars/{key}/closures', 'GET /api/tasks'] as const;

/** What was announced, and the way to take it back. */
export function Closures({ calendar }: { calendar: string }): ReactNode {
  const say = useSay();
  const closures = useAsk('GET /api/calendars/{key}/closures', { params: { key: calendar } });
  const [lifting, setLifting] = useState<Closure | null>(null);
  const scopeWords = useScopeWords();
  return (
    <Panel title={say(words.closures)}>
      <Loaded of={closures} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.none)} />
          ) : (
            <ul className="stack stack-2">
              {items.map((closure) => (
                <li key={closure.id} className="row">
                  <span>
                    <strong>
                      <bdi>{closure.title}</bdi>
                    </strong>
                    : <Day date={closure.from} />
                    {closure.to === closure.from ? null : (
                      <>
                        {' – '}
                        <Day date={closure.to} />
                      </>
                    )}{' '}
                    <span className="small muted">({scopeWords(closure.scope)})</span>
                  </span>
                  <Press look="plain" why={closure.mine ? null : say(words.notYours)} onPress={() => setLifting(closure)}>
                    {say(words.lift)}
                  </Press>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {lifting ? <LiftDialog calendar={calendar} closure={lifting} onClose={() => setLifting(null)} /> : null}
    </Panel>
  );
}

function LiftDialog({ calendar, closure, onClose }: { calendar: string; closure: Closure; onClose: () => void }): ReactNode {
  const say = useSay();
  const params = { key: calendar, id: closure.id };
  const preview = useDo('POST /api/calendars/{key}/closures/{id}/lift');
  const lift = useDo('POST /api/calendars/{key}/closures/{id}/lift', { changes: closureChanges });
  const done = (): void => {
    announce(say(words.lifted), 'polite');
    onClose();
  };
  return (
    <Dialog title={`${say(words.lift)}: ${closure.title}`} onClose={onClose} wide>
      {(preview.error ?? lift.error) ? <Trouble error={preview.error ?? lift.error} /> : null}
      {preview.data ? <Moves items={preview.data.items} /> : null}
      <div className="row">
        <Press look="second" busy={preview.isPending} onPress={() => preview.mutate({ params, body: { dryRun: true } })}>
          {say(words.preview)}
        </Press>
        {preview.data ? (
          <Press look="danger" busy={lift.isPending} onPress={() => lift.mutate({ params, body: {} }, { onSuccess: done })}>
            {say(words.liftDo)}
          </Press>
        ) : null}
      </div>
    </Dialog>
  );
}
