import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { Press } from '../../kit/Press';
import { alikeWords } from './case.words';
import { useCase } from './case-context';
import type { CaseTask } from './case-data';
import type { Acted } from './decision/use-deciding';

const BulkDialog = lazy(() => import('../bulk/BulkDialog'));

/** «۱۴ درخواست مانند این»: those that could be decided with it, every check green. Where there are none, nothing is offered. */
export function Alike({ onActed }: { onActed: (acted: Acted) => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const { task, typing } = useCase();
  const isMine = task !== null && task.closedAt === null && !task.held && task.actions.some(({ why }) => why === null);
  const rested = useRested();
  const items = useAlike(isMine && rested ? task : null)?.items ?? [];
  const offered = isMine ? items : [];
  // As it was opened: deciding it closes the case behind it.
  const [together, setTogether] = useState<readonly CaseTask[] | null>(null);
  const open = (): void => setTogether(task ? [task, ...offered] : null);
  useKeys(offered.length > 0 ? { alike: open } : {});
  const closed = (done: string[]): void => {
    setTogether(null);
    if (done.length === 0 || !task) return;
    void client.invalidateQueries({ queryKey: ['GET /api/tasks/{id}/alike'] });
    void client.invalidateQueries({ queryKey: ['GET /api/tasks/{id}'] });
    if (!done.includes(task.id)) return;
    typing?.forget();
    onActed({ taskId: task.id, held: false });
  };
  return (
    <>
      {offered.length > 0 ? (
        <p>
          <Press look="second" keys="alike" onPress={open}>
            {say(alikeWords(offered.length))}
          </Press>
        </p>
      ) : null}
      {together ? (
        <Suspense>
          <BulkDialog tasks={together} meant={typing?.typed.action ?? null} reasons={typing?.typed.reasons ?? []} onClose={closed} />
        </Suspense>
      ) : null}
    </>
  );
}

/** As long as somebody rests on a case before its look-alikes are sought: whoever goes past asks for nothing. */
const restMs = 400;

function useRested(): boolean {
  const [rested, rest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => rest(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  return rested;
}

/** The look-alikes of an open task; shared with the tab of related cases. */
export const useAlike = (task: CaseTask | null) =>
  useAsk('GET /api/tasks/{id}/alike', { params: { id: task?.id ?? '' } }, { enabled: task !== null && task.closedAt === null }).data;
