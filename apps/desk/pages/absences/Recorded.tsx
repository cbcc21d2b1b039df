import type { ReactNode } from 'react';
import type { Absence } from '#contracts/http/absence';
import { addDays, localDate } from '#domain/calendar/local';
import { useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { useRows } from '../../keys/use-rows';
import { announce } from '../../kit/announce';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { awayWords } from '../team/team.words';
import { words } from './absences.words';

const daysShown = 90;

/** Absences under way and to come: one's own, or (for a head) those of the whole body. Each may end early. */
export function Recorded({ agency, person }: { agency: string; person: string | null }): ReactNode {
  const say = useSay();
  const today = localDate(useNow());
  const absences = useAsk('GET /api/absences', { query: { agency, from: today, to: addDays(today, daysShown) } });
  return (
    <Panel title={say(words.current)}>
      <Loaded of={absences} rows={3}>
        {({ items }) => <List items={person === null ? items : items.filter((one) => one.person === person)} today={today} />}
      </Loaded>
    </Panel>
  );
}

function List({ items, today }: { items: readonly Absence[]; today: string }): ReactNode {
  const say = useSay();
  const rows = useRows();
  const end = useDo('DELETE /api/absences/{id}', {
    changes: [
      'GET /api/absences',
      'GET /api/colleagues',
      'GET /api/tasks',
      'GET /api/overview/team',
      'GET /api/overview/load',
      'GET /api/overview/today',
    ],
  });
  if (items.length === 0) return <p className="muted">{say(words.none)}</p>;
  return (
    <>
      {end.error ? <Trouble error={end.error} /> : null}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.span)}</th>
            <th scope="col">{say(words.inPlace)}</th>
            <th scope="col">
              <span className="hidden">{say(words.end)}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {items.map(({ id, name, from, to, standIn, standInNames }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{say(awayWords({ from, to, now: from <= today }, today))}</td>
              <td>
                {standInNames.length > 0 ? <bdi>{standInNames.join('، ')}</bdi> : say('spread' in standIn ? words.spread : words.queue)}
                {'parts' in standIn ? <small className="muted"> ({say(words.parts)})</small> : null}
              </td>
              <td>
                <Press
                  look="plain"
                  label={`${say(words.end)}: ${name}`}
                  onPress={() => end.mutate({ params: { id } }, { onSuccess: () => announce(say(words.ended)) })}
                >
                  {say(words.end)}
                </Press>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
