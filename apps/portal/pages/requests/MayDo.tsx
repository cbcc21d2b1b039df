import type { ReactNode } from 'react';
import { addDays, closingDate, localDate } from '#domain/calendar/local';
import type { Instant } from '#domain/instant';
import { dayWords } from '#domain/text/words';
import { useSay } from '#ui/Language';
import type { RequestKnown } from './read-request';
import { words } from './request.words';

/** What the reader may do with the request as a whole; what may not be done now is not offered. */
export function MayDo({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const { dossier } = known;
  const own = `/my/${dossier.trackingCode}`;
  const may = (name: string) => dossier.actions.some((action) => action.name === name && action.why === null);
  const last = appealDay(known);
  const items = [
    may('amend') && { href: `${own}/amend`, text: say(words.amend) },
    may('rate') && { href: `${own}/rate`, text: say(words.rate) },
    may('appeal') && {
      href: `${own}/appeal`,
      text: last ? `${say(words.appeal)} (${say(words.appealUntil)} ${say(dayWords(last, localDate(now)))})` : say(words.appeal),
    },
    dossier.appeal && { href: `/my/${dossier.appeal}`, text: say(words.appealOpen) },
    may('complain') && { href: `${own}/complain`, text: say(words.complain) },
    may('withdraw') && { href: `${own}/withdraw`, text: say(words.withdraw) },
  ].filter((item) => typeof item === 'object' && item !== null);
  const notLate = dossier.actions.some(({ name, why }) => name === 'complain' && why === 'not-late');
  const complained = dossier.actions.some(({ name, why }) => name === 'complain' && why === 'complained-already');
  if (items.length === 0 && !notLate && !complained) return null;
  return (
    <section className="stack no-print" aria-labelledby="may">
      <h2 id="may">{say(words.may)}</h2>
      {items.length > 0 ? (
        <ul className="lines-list">
          {items.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {complained ? <p className="small">{say(words.complained)}</p> : null}
      {notLate ? <p className="small muted">{say(words.complainLater)}</p> : null}
    </section>
  );
}

/** The last day to appeal, where it is counted in plain days. */
function appealDay({ dossier: { closedAt }, definition }: RequestKnown): string | null {
  const days = /^(\d+)d$/.exec(definition.after.appeal?.within ?? '')?.[1];
  return closedAt && days ? addDays(closingDate(closedAt), Number(days)) : null;
}
