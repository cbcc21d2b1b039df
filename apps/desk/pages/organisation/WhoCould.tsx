import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { toAsciiDigits } from '#domain/text/digits';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { TextField } from '#ui/TextField';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { Wide } from '../../kit/Wide';
import { mayWords, whyNotWords, words } from './organisation.words';

/** For each open task of a case: who could decide it, and why others may not. */
export function WhoCould(): ReactNode {
  const say = useSay();
  const [code, setCode] = useState('');
  const look = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get('code') ?? '');
    setCode(toAsciiDigits(written).replaceAll(/[^0-9A-Za-z]/g, ''));
  };
  return (
    <div className="stack">
      <p className="muted">{say(words.whoLead)}</p>
      <form className="row" onSubmit={look}>
        <TextField id="code" name="code" label={say(words.trackingCode)} dir="ltr" width={20} required />
        <button type="submit" className="button organisation-check">
          {say(words.show)}
        </button>
      </form>
      {code ? <TasksOf key={code} code={code} /> : null}
    </div>
  );
}

function TasksOf({ code }: { code: string }): ReactNode {
  const say = useSay();
  const dossier = useAsk('GET /api/dossiers/{trackingCode}', { params: { trackingCode: code } });
  return (
    <Loaded of={dossier} rows={4}>
      {({ trackingCode, title, tasks }) => (
        <>
          <p>
            <Link href={`/dossiers/${trackingCode}`}>
              <Code>{inFours(trackingCode)}</Code>
            </Link>{' '}
            · <Say text={title} />
          </p>
          {tasks.length === 0 ? (
            <Empty title={say(words.noTasks)} />
          ) : (
            tasks.map(({ id, stageLabel }) => <Candidates key={id} task={id} stage={say(stageLabel)} />)
          )}
        </>
      )}
    </Loaded>
  );
}

function Candidates({ task, stage }: { task: string; stage: string }): ReactNode {
  const say = useSay();
  const who = useAsk('GET /api/tasks/{id}/who', { params: { id: task } });
  return (
    <Loaded of={who} rows={3}>
      {({ agencyTitle, roleTitle, items }) => (
        <Panel title={[stage, ...[roleTitle, agencyTitle].flatMap((text) => (text ? [say(text)] : []))].join(' · ')}>
          {items.length === 0 ? (
            <Empty title={say(words.nobodyCould)} />
          ) : (
            <Wide label={stage}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{say(words.person)}</th>
                    <th scope="col">{say(words.may)}</th>
                    <th scope="col">{say(words.why)}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ person, name, standInFor, may, why, holds }) => (
                    <tr key={`${person} ${standInFor?.person ?? ''}`}>
                      <th scope="row">
                        <bdi>{name}</bdi>
                        {standInFor ? (
                          <span className="small muted">
                            {' · '}
                            {say(words.standsIn)} <bdi>{standInFor.name}</bdi>
                          </span>
                        ) : null}{' '}
                        {holds ? <Tag tone="yours" text={words.holds} /> : null}
                      </th>
                      <td>{may ? <Tag tone="success" text={words.yes} /> : <Tag tone="danger" text={words.no} />}</td>
                      <td>{say(why ? whyNotWords[why] : mayWords)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          )}
        </Panel>
      )}
    </Loaded>
  );
}
