import { type FormEvent, type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { words } from './counter.words';

/** As many as a clerk reads at a glance. */
const shown = 8;

/** By the client's own words; Enter opens the first. */
export function ServiceSearch(): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const services = useAsk('GET /api/services', { query: { q: q || undefined, limit: 50 } }, { keep: true });
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the heading, which every page gives the focus to: here the clerk types at once.
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const found = (services.data?.items ?? []).filter(({ forAppeal }) => !forAppeal).slice(0, shown);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const first = found.find(({ suspended }) => !suspended);
    if (typed.trim() && first && !services.isPlaceholderData) go(`/counter/apply/${first.key}`);
  };
  return (
    <Panel title={say(words.service)}>
      <form className="stack stack-2" onSubmit={open}>
        <label className="label" htmlFor="service">
          {say(words.search)}
        </label>
        <span className="hint" id="service-hint">
          {say(words.searchHint)}
        </span>
        <input
          ref={box}
          id="service"
          className="input"
          type="search"
          autoComplete="off"
          aria-describedby="service-hint"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      <Loaded of={services} rows={4}>
        {() =>
          found.length === 0 ? (
            <Empty title={say(words.noService)} />
          ) : (
            <ul className="counter-found" aria-busy={services.isPlaceholderData || undefined}>
              {found.map(({ key, title, summary, suspended }) => (
                <li key={key}>
                  {suspended ? (
                    <span className="muted">
                      <Say text={title} /> <Tag tone="warning" text={words.suspended} />
                    </span>
                  ) : (
                    <Link href={`/counter/apply/${key}`}>
                      <Say text={title} />
                    </Link>
                  )}
                  <p className="small muted">
                    <Say text={suspended ? suspended.reason : summary} />
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
