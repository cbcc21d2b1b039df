import type { ReactNode } from 'react';
import type { PaperCard } from '#contracts/http/paper';
import { localDate } from '#domain/calendar/local';
import { Code } from '#ui/Code';
import { Day } from '#ui/Day';
import { Details } from '#ui/Details';
import { Facts } from '#ui/Facts';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { states, words } from './papers.words';
import { Qr } from './Qr';

/** The wallet: everything that was issued, the revoked as plainly as the valid. */
export function PapersView({ papers }: { papers: readonly PaperCard[] }): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <h1>{say(words.title)}</h1>
      {papers.length === 0 ? (
        <section className="card stack">
          <h2>{say(words.nothing)}</h2>
          <p>{say(words.nothingHelp)}</p>
        </section>
      ) : (
        papers.map((paper) => <Paper key={paper.id} paper={paper} />)
      )}
    </div>
  );
}

function Paper({ paper }: { paper: PaperCard }): ReactNode {
  const say = useSay();
  const { tone, text } = states[paper.state];
  return (
    <article className="card stack" aria-labelledby={`paper-${paper.id}`}>
      <p className="row">
        <Tag tone={tone} text={text} />
      </p>
      <h2 id={`paper-${paper.id}`}>
        <Say text={paper.service.title} />
      </h2>
      <Facts
        items={[
          { key: 'number', label: say(words.number), value: <Code copy={paper.number}>{paper.number}</Code> },
          ...(paper.agency ? [{ key: 'issuer', label: say(words.issuer), value: <Say text={paper.agency.title} /> }] : []),
          { key: 'issued', label: say(words.issued), value: <Day date={localDate(paper.issuedAt)} /> },
          { key: 'until', label: say(words.until), value: paper.validUntil ? <Day date={paper.validUntil} /> : say(words.forEver) },
        ]}
      />
      <Details summary={say(words.show)}>
        <p className="small">{say(words.qrHelp)}</p>
        <Qr text={paper.url} label={`${say(words.qr)}: ${paper.number}`} />
        <p className="small">
          <a href={paper.verify}>{say(words.share)}</a>
        </p>
      </Details>
      <p className="row">
        <a href={`/api/documents/${paper.id}`}>{say(words.pdf)}</a>
        <a href={`/my/${paper.trackingCode}`}>{say(words.request)}</a>
      </p>
    </article>
  );
}
