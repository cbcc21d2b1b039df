import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useSay } from '#ui/Language';
import { Press } from '../../kit/Press';
import { commonActions } from '../bulk/common-actions';
import { actionWords } from '../case/decision/decision.words';
import { bulkWords, selectedWords, words } from './inbox.words';
import type { TaskLine } from './use-inbox';

const BulkDialog = lazy(() => import('../bulk/BulkDialog'));

interface BulkBarProps {
  tasks: readonly TaskLine[];
  onDone: (ids: string[]) => void;
  onClear: () => void;
}

/** What can be done with all that is selected; each button says exactly how many it will touch. */
export function BulkBar({ tasks, onDone, onClear }: BulkBarProps): ReactNode {
  const say = useSay();
  const [acting, setActing] = useState<string | null>(null);
  const actions = commonActions(tasks);
  return (
    <div className="bulk-bar">
      <strong role="status">{say(selectedWords(tasks.length))}</strong>
      {actions.map(({ action, count }) => (
        <Press key={action.name} look="second" onPress={() => setActing(action.name)}>
          {say(bulkWords(actionWords(action), count))}
        </Press>
      ))}
      {actions.length === 0 ? <span className="muted">{say(words.none)}</span> : null}
      <Press look="quiet" onPress={onClear}>
        {say(words.unselect)}
      </Press>
      {acting === null ? null : (
        <Suspense>
          <BulkDialog
            tasks={tasks}
            meant={acting}
            onClose={(done) => {
              setActing(null);
              onDone(done);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
