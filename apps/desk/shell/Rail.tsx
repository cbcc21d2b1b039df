import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useSay } from '#ui/Language';
import { Keys } from '../kit/Keys';
import { type DeskPage, pageNames, pageOf, sections } from '../pages';
import { Queues } from '../pages/inbox/Queues';
import { has, useMe } from './rights';
import { words } from './shell.words';

/** The side rail: the inbox with its queues, then whatever else is open to the post of whoever looks. */
export function Rail(): ReactNode {
  const say = useSay();
  const me = useMe();
  const shown = pageNames.map(pageOf).filter((page) => page.rail && has(me, page.for));
  return (
    <nav className="rail" aria-label={say(words.rail)}>
      {(Object.keys(sections) as (keyof typeof sections)[]).map((section) => {
        const inside = shown.filter(({ rail }) => rail === section);
        if (inside.length === 0) return null;
        return (
          <section key={section}>
            <h2 className="rail-title">{say(sections[section])}</h2>
            <ul className="rail-list">
              {inside.map((page) => (
                <li key={page.path}>
                  <RailLink page={page} />
                  {page.path === '/' ? <Queues /> : null}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function RailLink({ page }: { page: DeskPage }): ReactNode {
  const say = useSay();
  const [here] = useRoute(page.path);
  return (
    <Link className="rail-link" href={page.path} aria-current={here ? 'page' : undefined}>
      <span>{say(page.title)}</span>
      {page.keys ? <Keys act={page.keys} /> : null}
    </Link>
  );
}
