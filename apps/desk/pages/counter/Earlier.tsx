import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { words } from './counter.words';
import type { Client } from './use-client';

/** What was filed for this client here; what they did elsewhere is not the counter's to see. */
export function Earlier({ client }: { client: Client }): ReactNode {
  const say = useSay();
  const earlier = useAsk('GET /api/dossiers', { query: { onBehalfOf: client.id, limit: 20 } }, { freshFor: 0 });
  return (
    <Panel title={say(words.earlier)}>
      <Loaded of={earlier} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.noEarlier)} />
          ) : (
            <ul className="counter-found">
              {items.map(({ trackingCode, title, sentence, holder }) => (
                <li key={trackingCode}>
                  <Link href={`/counter/requests/${trackingCode}`}>
                    <Say text={title} />
                  </Link>{' '}
                  {holder.kind === 'applicant' ? <Tag tone="yours" text={words.theirTurn} /> : null}
                  <p className="small muted">
                    <Code>{inFours(trackingCode)}</Code> · {say(sentence)}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
