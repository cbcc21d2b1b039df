import type { ReactNode } from 'react';
import type { Redated } from '#contracts/http/calendar';
import { Code } from '#ui/Code';
import { LastDay } from '#ui/Day';
import { inFours } from '#ui/format/code';
import { useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { Wide } from '../../kit/Wide';
import { words } from './calendars.words';

/** Which deadlines a closure moves, with their old and new dates. */
export function Moves({ items }: { items: Redated['items'] }): ReactNode {
  const say = useSay();
  const now = useNow();
  if (items.length === 0) return <p className="muted">{say(words.movesNone)}</p>;
  return (
    <Wide label={say(words.moves)}>
      <table className="table">
        <caption className="small">{say(words.moves)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.dossier)}</th>
            <th scope="col">{say(words.before)}</th>
            <th scope="col">{say(words.after)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ trackingCode, clock, before, after }) => (
            <tr key={`${trackingCode} ${clock}`}>
              <th scope="row">
                <Code copy={trackingCode}>{inFours(trackingCode)}</Code>
              </th>
              <td>{before ? <LastDay due={before} now={now} /> : null}</td>
              <td>{after ? <LastDay due={after} now={now} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
