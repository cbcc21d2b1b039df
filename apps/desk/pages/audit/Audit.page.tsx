import './audit.css';
import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Press } from '../../kit/Press';
import { Wide } from '../today/Wide';
import { AuditRow } from './AuditRow';
import { words } from './audit.words';
import { type Filter, filterIn, searchOf } from './filter';
import { Narrowing } from './Narrowing';

/** Who did, changed and read what. */
export default function AuditPage(): ReactNode {
  const say = useSay();
  const search = useSearch();
  const filter = filterIn(search);
  const file = `/api/audit?${[searchOf(filter), 'format=csv'].filter(Boolean).join('&')}`;
  return (
    <Page
      title={say(words.title)}
      lead={say(words.lead)}
      acts={
        <a className="button button-second" href={file} download>
          {say(words.csv)}
        </a>
      }
    >
      <Narrowing key={search} filter={filter} />
      <Lines key={`lines ${search}`} filter={filter} />
    </Page>
  );
}

function Lines({ filter }: { filter: Filter }): ReactNode {
  const say = useSay();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Wide label={say(words.title)}>
      <table className="table audit">
        <thead>
          <tr>
            <th scope="col">{say(words.when)}</th>
            <th scope="col">{say(words.who)}</th>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.about)}</th>
          </tr>
        </thead>
        {cursors.map((cursor) => (
          <Portion
            key={cursor ?? ''}
            filter={filter}
            cursor={cursor}
            onMore={cursor === cursors.at(-1) ? (next) => setCursors([...cursors, next]) : undefined}
          />
        ))}
      </table>
    </Wide>
  );
}

interface PortionProps {
  filter: Filter;
  cursor: string | undefined;
  /** Only of the last portion. */
  onMore: ((next: string) => void) | undefined;
}

function Portion({ filter, cursor, onMore }: PortionProps): ReactNode {
  const say = useSay();
  const portion = useAsk('GET /api/audit', { query: { ...filter, cursor } });
  const { data } = portion;
  if (!data || data.items.length === 0)
    return (
      <tbody>
        <tr>
          <td colSpan={4}>
            <Loaded of={portion}>{() => <Empty title={say(words.none)} />}</Loaded>
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {data.items.map((line) => (
        <AuditRow key={line.id} line={line} />
      ))}
      {onMore && data.next !== null ? (
        <tr>
          <td colSpan={4}>
            <Press look="second" onPress={() => onMore(data.next ?? '')}>
              {say(words.more)}
            </Press>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
