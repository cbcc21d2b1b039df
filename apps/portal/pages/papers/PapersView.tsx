import type { ReactNode } from 'react';
import { type PaperCard, type PaperShare, shareSpans } from '#contracts/http/paper';
import { localDate } from '#domain/calendar/local';
import type { Instant } from '#domain/instant';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Radios } from '#ui/Choices';
import { Code } from '#ui/Code';
import { Day, Moment } from '#ui/Day';
import { Details } from '#ui/Details';
import { Facts } from '#ui/Facts';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { FormKey } from '../../FormKey';
import { spans, states, words } from './papers.words';
import { Qr } from './Qr';

export interface PapersProps {
  papers: readonly PaperCard[];
  shares: readonly PaperShare[];
  now: Instant;
  newKey(): string;
  /** A share that was just made, or the word that one was taken back. */
  done: 'shared' | 'ended' | null;
}

/** The wallet: everything that was issued, the revoked as plainly as the valid, and what is being shown to whom has the link. */
export function PapersView({ papers, shares, now, newKey, done }: PapersProps): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <h1>{say(words.title)}</h1>
      {done ? (
        <Banner tone="success" live>
          <p>{say(words[done])}</p>
        </Banner>
      ) : null}
      {papers.length === 0 ? (
        <section className="card stack">
          <h2>{say(words.nothing)}</h2>
          <p>{say(words.nothingHelp)}</p>
        </section>
      ) : (
        papers.map((paper) => (
          <Paper key={paper.id} paper={paper} shares={shares.filter((share) => share.paper === paper.id)} now={now} newKey={newKey} />
        ))
      )}
    </div>
  );
}

function Paper({ paper, shares, now, newKey }: { paper: PaperCard } & Pick<PapersProps, 'shares' | 'now' | 'newKey'>): ReactNode {
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
      <Details summary={say(words.shareForAWhile)} open={shares.length > 0}>
        <p className="small">{say(words.shareHelp)}</p>
        {shares.map((share) => (
          <Share key={share.id} share={share} now={now} />
        ))}
        <form className="stack" method="post">
          <FormKey value={newKey()} />
          <input type="hidden" name="paper" value={paper.id} />
          <Radios
            id={`for-${paper.id}`}
            name="for"
            label={say(words.howLong)}
            value="1d"
            options={shareSpans.map((span) => ({ value: span, label: say(spans[span]) }))}
          />
          <p>
            <Button look="second">{say(words.makeLink)}</Button>
          </p>
        </form>
      </Details>
      <p className="row">
        <a href={`/api/documents/${paper.id}`}>{say(words.pdf)}</a>
        <a href={`/my/${paper.trackingCode}`}>{say(words.request)}</a>
      </p>
    </article>
  );
}

function Share({ share, now }: { share: PaperShare; now: Instant }): ReactNode {
  const say = useSay();
  return (
    <div className="card stack stack-2">
      <p>
        <a className="break" href={share.url}>
          <bdi dir="ltr">{share.url}</bdi>
        </a>
      </p>
      <p className="small muted">
        {say(words.shownUntil)} <Moment at={share.until} now={now} />
      </p>
      <div className="row">
        <span data-share={share.url}>{say(words.sendLink)}</span>
        <form method="post">
          <input type="hidden" name="end" value={share.id} />
          <Button look="plain">{say(words.endShare)}</Button>
        </form>
      </div>
    </div>
  );
}
