import './case.css';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useLocation, useParams } from 'wouter';
import { inFours } from '#ui/format/code';
import { useDigits, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { Loaded } from '../../kit/Loaded';
import { Press } from '../../kit/Press';
import { useTitle } from '../../kit/use-title';
import { listAddress, neighbour } from '../inbox/order';
import { leaveLists } from '../inbox/use-inbox';
import { CaseView } from './CaseView';
import { words } from './case.words';
import { prefetchCase } from './case-data';
import { TaskCase } from './TaskCase';

/** A case through one of its tasks: looked into, decided, and on to the next one of the list it was opened from. */
export default function TaskPage(): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { id = '' } = useParams<{ id: string }>();
  const [, go] = useLocation();
  const client = useQueryClient();
  const task = useAsk('GET /api/tasks/{id}', { params: { id } });
  const next = neighbour(id, 1);
  const previous = neighbour(id, -1);
  const goTo = (to: string | undefined): void => go(to ? `/tasks/${to}` : listAddress());
  useTitle(task.data ? `${say(words.case)} ${digits(inFours(task.data.dossier.trackingCode))}` : say(words.case));
  useKeys({
    ...(next ? { nextCase: () => goTo(next) } : {}),
    ...(previous ? { previousCase: () => goTo(previous) } : {}),
    close: () => go(listAddress()),
  });
  useEffect(() => {
    if (next) void prefetchCase(client, next).catch(() => undefined);
  }, [client, next]);
  return (
    <Loaded of={task} rows={10} whole>
      {(answer) => (
        <TaskCase key={answer.id} task={answer}>
          <CaseView
            onActed={({ taskId }) => {
              leaveLists(client, [taskId]);
              goTo(next);
            }}
            acts={
              <>
                <Press look="quiet" keys="previousCase" label={say(words.previousCase)} onPress={() => goTo(previous)}>
                  {say(words.previous)}
                </Press>
                <Press look="quiet" keys="nextCase" label={say(words.nextCase)} onPress={() => goTo(next)}>
                  {say(words.next)}
                </Press>
              </>
            }
          />
        </TaskCase>
      )}
    </Loaded>
  );
}
