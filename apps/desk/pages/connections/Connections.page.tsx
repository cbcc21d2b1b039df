import './connections.css';
import { type ReactNode, useState } from 'react';
import type { Connection } from '#contracts/http/connection';
import { Moment } from '#ui/Day';
import { numberWords } from '#ui/format/number';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { Wide } from '../../kit/Wide';
import { registerWords } from '../case/registers.words';
import { failedWords, lightWords, simulatorWords, tookWords, words } from './connections.words';

/** What the installation reaches, and how it fares. */
export default function ConnectionsPage(): ReactNode {
  const say = useSay();
  const connections = useAsk('GET /api/connections');
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <Loaded of={connections} rows={9}>
        {({ items }) => (
          <Wide label={say(words.title)}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say(words.connection)}</th>
                  <th scope="col">{say(words.light)}</th>
                  <th scope="col">{say(words.lastSuccess)}</th>
                  <th scope="col">{say(words.lastError)}</th>
                  <th scope="col">{say(words.waiting)}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {items.map((connection) => (
                  <ConnectionRow key={connection.key} connection={connection} />
                ))}
              </tbody>
            </table>
          </Wide>
        )}
      </Loaded>
    </Page>
  );
}

function ConnectionRow({ connection }: { connection: Connection }): ReactNode {
  const say = useSay();
  const now = useNow();
  const { title, register, provider, light, lastSuccess, lastError, waiting, waitingSince } = connection;
  return (
    <tr>
      <th scope="row">
        <Say text={title} />
        {register ? (
          <>
            {': '}
            <Say text={registerWords(register)} />
          </>
        ) : null}
        {provider ? (
          <span className="small muted">
            {' · '}
            <bdi dir="ltr">{provider}</bdi>
          </span>
        ) : null}
      </th>
      <td>
        <Tag {...lightWords[light]} />
      </td>
      <td>{lastSuccess ? <Moment at={lastSuccess} now={now} /> : say(words.none)}</td>
      <td>
        {lastError ? (
          <>
            <bdi dir="ltr">{lastError.code}</bdi> <Moment at={lastError.at} now={now} />
          </>
        ) : (
          say(words.none)
        )}
      </td>
      <td>
        {say(numberWords(waiting))}
        {waitingSince ? (
          <span className="small muted">
            {' '}
            {say(words.since)} <Moment at={waitingSince} now={now} />
          </span>
        ) : null}
      </td>
      <td>
        <div className="row">
          <Test of={connection} />
          <Simulator of={connection} />
        </div>
      </td>
    </tr>
  );
}

/** Of a sandbox: how it behaves from now on, so that everybody can see what then happens. */
function Simulator({ of: { register, title, simulator } }: { of: Connection }): ReactNode {
  const say = useSay();
  const steer = useDo('POST /api/demo/register/{use}', { changes: ['GET /api/connections'] });
  const [chosen, choose] = useState<Connection['simulator']>(null);
  if (!register || !simulator) return null;
  const name = registerWords(register) ?? title;
  return (
    <>
      <select
        className="input simulator"
        aria-label={`${say(words.simulator)}: ${say(name)}`}
        value={chosen ?? simulator}
        onChange={({ target }) => {
          const mode = target.value as NonNullable<Connection['simulator']>;
          choose(mode);
          steer.mutate({ params: { use: register }, body: { mode } }, { onError: () => choose(null) });
        }}
      >
        {Object.entries(simulatorWords).map(([mode, text]) => (
          <option key={mode} value={mode}>
            {say(words.simulator)}: {say(text)}
          </option>
        ))}
      </select>
      {steer.error ? <Trouble error={steer.error} /> : null}
    </>
  );
}

/** Asks it now; what it answered stands beside the button until the next time. */
function Test({ of: { key, title, register, testable } }: { of: Connection }): ReactNode {
  const say = useSay();
  const test = useDo('POST /api/connections/{key}/test', { changes: ['GET /api/connections'] });
  const [told, tell] = useState<{ light: Connection['light']; sentence: string; code: string | null } | null>(null);
  const name = register ? registerWords(register) : title;
  return (
    <>
      <span className="row">
        <Press
          look="second"
          busy={test.isPending}
          why={testable ? null : say(words.whyUntestable)}
          label={`${say(words.test)}: ${say(name)}`}
          onPress={() =>
            test.mutate(
              { params: { key } },
              {
                onSuccess: ({ light, tookMs, code }) => {
                  const sentence = say(code ? failedWords(tookMs) : tookWords(tookMs));
                  tell({ light, sentence, code });
                  announce(`${say(name)}: ${say(lightWords[light].text)}. ${sentence}`, 'polite');
                },
              },
            )
          }
        >
          {say(words.test)}
        </Press>
      </span>
      {test.error ? <Trouble error={test.error} /> : null}
      {told ? (
        <p className="small">
          <Tag {...lightWords[told.light]} /> {told.sentence} {told.code ? <bdi dir="ltr">{told.code}</bdi> : null}
        </p>
      ) : null}
    </>
  );
}
