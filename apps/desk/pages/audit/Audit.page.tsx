import './audit.css';
import { type ReactNode } from 'react';
import { useSearch } from 'wouter';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Page } from '../../kit/Page';
import { Portion, type PortionAt, usePortions } from '../../kit/Portion';
import { Wide } from '../../kit/Wide';
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
  const portions = usePortions();
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
        {portions.map((portion) => (
          <LinesPortion key={portion.cursor ?? ''} filter={filter} {...portion} />
        ))}
      </table>
    </Wide>
  );
}

function LinesPortion({ filter, cursor, onMore }: PortionAt & { filter: Filter }): ReactNode {
  const say = useSay();
  const portion = useAsk('GET /api/audit', { query: { ...filter, cursor } });
  return (
    <Portion
      of={portion}
      columns={4}
      none={say(words.none)}
      more={say(words.more)}
      onMore={onMore}
      row={(line) => <AuditRow key={line.id} line={line} />}
    />
  );
}
