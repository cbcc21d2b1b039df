import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import type { AgencyLine } from '#contracts/http/organisation';
import { numberWords } from '#ui/format/number';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Wide } from '../../kit/Wide';
import { words } from './organisation.words';

/** Bodies, with who works there and what is owed there. */
export function Bodies(): ReactNode {
  const say = useSay();
  const [q, setQ] = useState('');
  const [ended, setEnded] = useState(false);
  const found = useAsk(
    'GET /api/agencies',
    { query: { q: useDeferredValue(q) || undefined, ended: ended ? 'true' : undefined } },
    { keep: true },
  );
  return (
    <div className="stack">
      <div className="row">
        <label>
          <span className="label">{say(words.find)}</span>
          <input className="input input-20" type="search" value={q} onChange={(event) => setQ(event.target.value)} />
        </label>
        <label className="check organisation-check">
          <input type="checkbox" checked={ended} onChange={(event) => setEnded(event.target.checked)} />
          {say(words.withEnded)}
        </label>
      </div>
      <Loaded of={found}>
        {({ items }) => (items.length === 0 ? <Empty title={say(words.noBodies)} /> : <BodiesTable items={items} />)}
      </Loaded>
    </div>
  );
}

function BodiesTable({ items }: { items: readonly AgencyLine[] }): ReactNode {
  const say = useSay();
  return (
    <Wide label={say(words.bodies)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.body)}</th>
            <th scope="col">{say(words.kind)}</th>
            <th scope="col">{say(words.place)}</th>
            <th scope="col" className="number">
              {say(words.people)}
            </th>
            <th scope="col" className="number">
              {say(words.openTasks)}
            </th>
            <th scope="col" className="number">
              {say(words.openDossiers)}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ key, title, kindTitle, place, until, people, openTasks, openDossiers }) => (
            <tr key={key}>
              <th scope="row">
                <Link href={`/organisation/agencies/${key}`}>
                  <Say text={title} />
                </Link>{' '}
                {until ? <Tag tone="neutral" text={words.ended} /> : null}
              </th>
              <td>
                <Say text={kindTitle} />
              </td>
              <td>{place ? <Say text={place.title} /> : null}</td>
              <td className="number">{say(numberWords(people))}</td>
              <td className="number">{say(numberWords(openTasks))}</td>
              <td className="number">{say(numberWords(openDossiers))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
