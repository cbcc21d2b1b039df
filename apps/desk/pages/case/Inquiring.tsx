import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useSay } from '#ui/Language';
import { useKeys } from '../../keys/use-keys';
import { Press } from '../../kit/Press';
import type { CaseTask } from './case-data';
import { words } from './inquiry.words';

const InquiryDialog = lazy(() => import('./InquiryDialog'));

/** «استعلام»: whom the route lets one ask from here. */
export function Inquiring({ task, onForward }: { task: CaseTask; onForward?: () => void }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  useKeys({ inquiry: () => setOpen(true) });
  return (
    <>
      <Press look="quiet" keys="inquiry" onPress={() => setOpen(true)}>
        {say(words.title)}
      </Press>
      {open ? (
        <Suspense>
          <InquiryDialog task={task} onClose={() => setOpen(false)} {...(onForward ? { onForward } : {})} />
        </Suspense>
      ) : null}
    </>
  );
}
