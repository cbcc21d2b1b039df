import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useSay } from '#ui/Language';
import { useKeys } from '../../keys/use-keys';
import { Press } from '../../kit/Press';
import { words as snoozeWords } from '../snooze/snooze.words';
import { words } from './case.words';
import type { CaseTask } from './case-data';

const SnoozeDialog = lazy(() => import('../snooze/SnoozeDialog'));

/** «تعویق با یادآوری», and what it was put off for where it is there again. */
export function PuttingOff({ task, onPutOff }: { task: CaseTask; onPutOff: () => void }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  useKeys({ snooze: () => setOpen(true) });
  return (
    <>
      <Press look="quiet" keys="snooze" onPress={() => setOpen(true)}>
        {say(words.snooze)}
      </Press>
      {task.snoozed?.note ? (
        <p className="small">
          <strong>{say(snoozeWords.reminder)}:</strong> <bdi>{task.snoozed.note}</bdi>
        </p>
      ) : null}
      {open ? (
        <Suspense>
          <SnoozeDialog
            task={task}
            onClose={() => setOpen(false)}
            onDone={(gone) => {
              setOpen(false);
              if (gone) onPutOff();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
