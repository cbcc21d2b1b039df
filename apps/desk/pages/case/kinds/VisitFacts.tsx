import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Facts } from '#ui/Facts';
import { numberWords } from '#ui/format/number';
import { useSay } from '#ui/Language';
import { Appointment } from '../../visits/Appointment';
import { useCase } from '../case-context';
import { words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** When somebody goes, what they must bring back, and the way to the visit on a phone. */
export function VisitFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const { definition } = useCase();
  const stage = definition?.stages[task.stage];
  if (stage?.kind !== 'inspection') return null;
  const { noShows = 0 } = task.about as { noShows?: number };
  const photos = stage.photos?.min ?? 0;
  return (
    <>
      <Facts
        items={[
          ...(stage.appointment ? [{ key: 'appointment', label: say(words.appointment), value: <Appointment task={task} /> }] : []),
          ...(noShows > 0 ? [{ key: 'no-shows', label: say(words.noShows), value: say(numberWords(noShows)) }] : []),
          ...(photos > 0 ? [{ key: 'photos', label: say(words.photos), value: say(numberWords(photos)) }] : []),
        ]}
      />
      {task.closedAt === null ? (
        <p>
          <Link href={`/visits/${task.id}`}>{say(words.onSite)}</Link>
        </p>
      ) : null}
    </>
  );
}
