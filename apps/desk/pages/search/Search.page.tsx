import './search.css';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { Count } from '../../kit/Count';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { beyondWords, words } from './search.words';

/** One box for every number and name; says what a number was taken for. */
export default function SearchPage(): ReactNode {
  const say = useSay();
  const q = new URLSearchParams(useSearch()).get('q') ?? '';
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      {q ? <Results q={q} /> : null}
    </Page>
  );
}

function Results({ q }: { q: string }): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const found = useAsk('GET /api/search', { query: { q } }, { keep: true });
  const [at, setAt] = useState(0);
  const items = found.data?.items ?? [];
  useKeys({
    next: () => setAt(Math.min(items.length - 1, at + 1)),
    previous: () => setAt(Math.max(0, at - 1)),
    open: () => {
      const here = items[at];
      if (here) go(addressOf(here));
    },
  });
  useEffect(() => {
    document.querySelector<HTMLElement>(`[data-found="${at}"]`)?.focus();
  }, [at]);
  return (
    <Loaded of={found}>
      {({ recognised, total, beyond }) => (
        <>
          <p className="row" role="status">
            {recognised.length > 0 ? (
              <>
                {say(words.recognised)}
                {recognised.map(({ kind, label }) => (
                  <Tag key={kind} tone="info" text={label} />
                ))}
              </>
            ) : null}
            <span>
              {say(words.results)}: <Count value={total} />
            </span>
            {beyond ? <span className="muted">{say(beyondWords(beyond))}</span> : null}
          </p>
          {items.length === 0 ? (
            <Empty title={say(words.nothing)}>
              <p className="muted">{say(words.nothingHelp)}</p>
            </Empty>
          ) : (
            <ul className="found">
              {items.map((one, index) => (
                <li key={one.trackingCode}>
                  <Link href={addressOf(one)} data-found={index} onFocus={() => setAt(index)}>
                    <Say text={one.title} />
                    {one.applicant ? (
                      <>
                        {' · '}
                        <bdi>{one.applicant}</bdi>
                      </>
                    ) : null}
                  </Link>{' '}
                  {one.task ? <Tag tone="yours" text={words.mine} /> : null}
                  <div className="small muted">
                    <Code>{inFours(one.trackingCode)}</Code> · <Say text={one.sentence} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}

const addressOf = ({ task, trackingCode }: { task: string | null; trackingCode: string }): string =>
  task ? `/tasks/${task}` : `/dossiers/${trackingCode}`;
