import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { Queue } from '#contracts/http/inbox';
import { useSay } from '#ui/Language';
import { Count } from '../../kit/Count';
import { has, useMe } from '../../shell/rights';
import { addressOf, filterIn } from './filter';
import { queueWords } from './inbox.words';
import { useCounts } from './use-inbox';

/** Saved questions of the inbox, each with how many wait. */
export function Queues(): ReactNode {
  const say = useSay();
  const me = useMe();
  const counts = useCounts();
  const [place] = useLocation();
  const { queue: chosen } = filterIn(useSearch());
  const shown = (Object.keys(queueWords) as Queue[]).filter((queue) => isShown(queue, counts?.[queue] ?? 0, has(me, 'head')));
  return (
    <ul className="rail-list">
      {shown.map((queue) => (
        <li key={queue}>
          <Link
            className="rail-link"
            href={addressOf({ ...filterIn(''), queue })}
            aria-current={place === '/' && chosen === queue ? 'true' : undefined}
          >
            <span>{say(queueWords[queue])}</span>
            {counts ? <Count value={counts[queue] ?? 0} {...(queue === 'late' && counts.late ? { tone: 'danger' } : {})} /> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Some queues are for some people or some moments only; the others stand there with their nought. */
function isShown(queue: Queue, count: number, leads: boolean): boolean {
  if (queue === 'unit') return leads;
  return count > 0 || !(queue === 'held' || queue === 'standIn');
}
