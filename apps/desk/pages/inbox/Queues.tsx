import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { Queue } from '#contracts/http/inbox';
import type { Text } from '#domain/definition/schema';
import { useSay } from '#ui/Language';
import { Count } from '../../kit/Count';
import { has, useMe } from '../../shell/rights';
import { addressOf, type Filter, filterIn } from './filter';
import { queueWords, standInWords } from './inbox.words';
import { useCounts, useStandIns } from './use-inbox';

/** Saved questions of the inbox, each with how many wait. */
export function Queues(): ReactNode {
  const me = useMe();
  const counts = useCounts();
  const shown = (Object.keys(queueWords) as Queue[]).filter((queue) => isShown(queue, counts?.[queue] ?? 0, has(me, 'head')));
  return (
    <ul className="rail-list">
      {shown.map((queue) =>
        queue === 'standIn' && counts ? (
          <StandIns key={queue} count={counts.standIn ?? 0} />
        ) : (
          <QueueLink key={queue} filter={{ queue }} text={queueWords[queue]} count={counts?.[queue]} />
        ),
      )}
    </ul>
  );
}

/** «به جانشینی از …»: one for each absent colleague, by name. */
function StandIns({ count }: { count: number }): ReactNode {
  const page = useStandIns(count);
  const names = page?.labels.standInFor ?? {};
  const people = Object.entries(page?.facets.standInFor ?? {});
  if (people.length === 0) return <QueueLink filter={{ queue: 'standIn' }} text={queueWords.standIn} count={count} />;
  return people.map(([person, ofThem]) => (
    <QueueLink key={person} filter={{ queue: 'standIn', standInFor: person }} text={standInWords(names[person]?.fa ?? '')} count={ofThem} />
  ));
}

interface QueueLinkProps {
  filter: Pick<Filter, 'queue'> & Partial<Pick<Filter, 'standInFor'>>;
  text: Text;
  count: number | undefined;
}

function QueueLink({ filter, text, count }: QueueLinkProps): ReactNode {
  const say = useSay();
  const [place] = useLocation();
  const chosen = filterIn(useSearch());
  const isHere = place === '/' && chosen.queue === filter.queue && (filter.standInFor ?? chosen.standInFor) === chosen.standInFor;
  return (
    <li>
      <Link className="rail-link" href={addressOf({ ...filterIn(''), ...filter })} aria-current={isHere ? 'true' : undefined}>
        <span>{say(text)}</span>
        {count === undefined ? null : <Count value={count} {...(filter.queue === 'late' && count > 0 ? { tone: 'danger' } : {})} />}
      </Link>
    </li>
  );
}

/** Some queues are for some people or some moments only; the others stand there with their nought. */
function isShown(queue: Queue, count: number, leads: boolean): boolean {
  if (queue === 'unit') return leads;
  return count > 0 || !(queue === 'held' || queue === 'standIn');
}
