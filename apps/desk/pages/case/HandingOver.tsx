import { lazy, type ReactNode, Suspense } from 'react';
import type { HandedTask } from '../team/HandOverDialog';
import type { CaseTask } from './case-data';

const HandOver = lazy(() => import('../team/HandOverDialog').then(({ HandOverDialog }) => ({ default: HandOverDialog })));

interface HandingOverProps extends Pick<HandedTask, 'agency' | 'role' | 'repair'> {
  task: CaseTask;
  /** Chosen and written beforehand. */
  proposed?: { post: string; note: string };
  onClose: () => void;
  onHanded: () => void;
}

/** The dialog in which this case's task goes to somebody else, fetched as it is opened. */
export function HandingOver({ task, onHanded, onClose, proposed, ...of }: HandingOverProps): ReactNode {
  const { id, assignee, dossier } = task;
  return (
    <Suspense>
      <HandOver
        task={{ id, assignee, trackingCode: dossier.trackingCode, ...of }}
        {...(proposed ? { proposed } : {})}
        onClose={onClose}
        onDone={() => {
          onClose();
          onHanded();
        }}
      />
    </Suspense>
  );
}
