import './visits.css';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Code } from '#ui/Code';
import { LastDay, Moment } from '#ui/Day';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { isProblem } from '../../api/problem';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Skeleton } from '../../kit/Skeleton';
import { useOnline } from '../../shell/OfflineBar';
import type { TaskLine } from '../inbox/use-inbox';
import { Said } from './Appointment';
import type { Visiting } from './appointment';
import { takeAlong, useRemembered, visitsAsked, visitsHere } from './taken-along';
import { words } from './visits.words';

/** The visits of whoever goes out: taken along by looking at this list while there is a line. */
export default function VisitsPage(): ReactNode {
  const say = useSay();
  const ready = useRemembered();
  useEffect(() => {
    if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/desk/sw.js', { scope: '/desk/' }).catch(() => undefined);
  }, []);
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      {ready ? <List /> : <Skeleton rows={4} />}
    </Page>
  );
}

function List(): ReactNode {
  const say = useSay();
  const now = useNow();
  const client = useQueryClient();
  const online = useOnline();
  const visits = useAsk('GET /api/tasks', visitsAsked);
  const [here, setHere] = useState<readonly string[]>([]);
  const fresh = visits.isSuccess && !visits.isFetching ? visits.data : null;
  useEffect(() => {
    void visitsHere().then(setHere);
  }, []);
  useEffect(() => {
    if (!fresh || !online) return;
    takeAlong(client, fresh.items).then(setHere, (error: unknown) => {
      // The line broke on the way: what has come so far is here, the rest another time.
      if (!isProblem(error)) throw error;
    });
  }, [client, fresh, online]);
  return (
    <Loaded of={visits}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={say(words.none)}>
            <Link href="/">{say(words.toInbox)}</Link>
          </Empty>
        ) : (
          <>
            {online ? null : (
              <p className="small muted">
                {say(words.seen)} <Moment at={new Date(visits.dataUpdatedAt).toISOString()} now={now} />
              </p>
            )}
            <ul className="visit-list">
              {items.map((task) => (
                <li key={task.id}>
                  <Line task={task} here={here.includes(task.id)} />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}

function Line({ task, here }: { task: TaskLine; here: boolean }): ReactNode {
  const say = useSay();
  const now = useNow();
  const visiting = task.about as Visiting;
  const isSet = visiting.appointment !== undefined || visiting.offered !== undefined;
  return (
    <Panel
      title={
        <Link href={`/visits/${task.id}`}>
          <Say text={task.dossier.title} />
        </Link>
      }
    >
      <p>
        <bdi>{task.dossier.applicant}</bdi> · <Code>{inFours(task.dossier.trackingCode)}</Code>
        {task.county ? (
          <>
            {' '}
            · <Say text={task.county.label} />
          </>
        ) : null}
      </p>
      {isSet ? <Said visiting={visiting} now={now} /> : null}
      <p className="row">
        {!isSet && task.dueAt ? (
          <span>
            {say(words.due)}: <LastDay due={task.dueAt} now={now} />
          </span>
        ) : null}
        {here ? <Tag tone="success" text={words.here} /> : null}
      </p>
    </Panel>
  );
}
