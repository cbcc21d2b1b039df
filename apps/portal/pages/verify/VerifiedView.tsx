import type { ReactNode } from 'react';
import type { Verified } from '#contracts/http/paper';
import { localDate } from '#domain/calendar/local';
import type { Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { Banner } from '#ui/Banner';
import { Code } from '#ui/Code';
import { Day, Moment } from '#ui/Day';
import { type Fact, Facts } from '#ui/Facts';
import { Say, useSay } from '#ui/Language';
import { verdicts, words } from './verify.words';

/** The verdict in words, and what to hold against the paper. */
export function VerifiedView({ verified, now, children }: { verified: Verified; now: Instant; children?: ReactNode }): ReactNode {
  const say = useSay();
  const { tone, sign, text } = verdicts[verified.state];
  const { number, service, agency, issuedAt, validUntil, facts } = verified;
  const holder = typeof facts.holder === 'string' ? facts.holder : null;
  const conditions = Array.isArray(facts.conditions) ? facts.conditions.map(String) : [];
  const items: (Fact | false)[] = [
    { key: 'number', label: say(words.number), value: <Code copy={number}>{number}</Code> },
    { key: 'service', label: say(words.service), value: <Say text={service.title} /> },
    agency !== null && { key: 'issuer', label: say(words.issuer), value: <Say text={agency.title} /> },
    holder !== null && { key: 'holder', label: say(words.holder), value: <bdi>{holder}</bdi> },
    { key: 'issued', label: say(words.issued), value: <Day date={localDate(issuedAt)} /> },
    ...fieldsIn(facts.fields).map(({ key, title, value }) => ({ key, label: <Say text={title} />, value: <bdi>{value}</bdi> })),
    validUntil !== null && { key: 'until', label: say(words.until), value: <Day date={validUntil} /> },
    conditions.length > 0 && {
      key: 'conditions',
      label: say(words.conditions),
      value: (
        <ul>
          {conditions.map((condition) => (
            <li key={condition}>
              <bdi>{condition}</bdi>
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'at', label: say(words.checkedAt), value: <Moment at={now} now={now} /> },
  ];
  return (
    <div className="stack stack-6">
      <p className="muted">{say(words.title)}</p>
      <Banner tone={tone}>
        <h1>
          {sign} {say(text)}
        </h1>
      </Banner>
      <Facts items={items.filter((item) => item !== false)} />
      {children}
      <p>{say(words.compare)}</p>
      <p>
        <a href="/verify">{say(words.again)}</a>
      </p>
    </div>
  );
}

type Shown = { key: string; title: Text; value: string };

/** Public answers that stand on the paper as well. */
const fieldsIn = (fields: unknown): Shown[] =>
  Array.isArray(fields) ? (fields as Shown[]).filter(({ value }) => typeof value === 'string') : [];

/** Nothing of that name was ever issued here. */
export function UnknownPaperView(): ReactNode {
  const say = useSay();
  return (
    <div className="stack stack-6">
      <p className="muted">{say(words.title)}</p>
      <Banner tone="danger">
        <h1>✕ {say(words.unknown)}</h1>
      </Banner>
      <p>{say(words.unknownHelp)}</p>
      <p>
        <a href="/verify">{say(words.again)}</a>
      </p>
    </div>
  );
}
