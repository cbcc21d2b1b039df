import type { ReactNode } from 'react';
import type { BodyKind } from '#contracts/http/place';
import type { ServiceFigures, Suspended } from '#contracts/http/service';
import { localDate } from '#domain/calendar/local';
import { feeQuestions } from '#domain/definition/fee-questions';
import { isRegisterUse } from '#domain/definition/registers';
import type { Definition } from '#domain/definition/schema';
import { Banner } from '#ui/Banner';
import { ButtonLink } from '#ui/Button';
import { Code } from '#ui/Code';
import { Day } from '#ui/Day';
import { Details } from '#ui/Details';
import { Facts } from '#ui/Facts';
import { Say, useDigits, useSay } from '#ui/Language';
import { registerWords } from './registers.words';
import { ServiceRoute } from './ServiceRoute';
import { ServiceTime } from './ServiceTime';
import { words } from './service.words';

export interface ServiceProps {
  definition: Definition;
  figures: ServiceFigures;
  kinds: readonly BodyKind[];
  /** Null while it takes new requests. */
  suspended: Suspended | null;
  /** The visitor has a draft. */
  begun: boolean;
}

export function ServiceView({ definition, figures, kinds, suspended, begun }: ServiceProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { title, summary, key, version, audience, owner, legal } = definition;
  const ownerTitle = kinds.find((kind) => kind.key === owner)?.title ?? { fa: owner };
  return (
    <div className="stack stack-8">
      <header className="stack stack-2">
        <h1>
          <Say text={title} />
        </h1>
        <p>
          <Say text={summary} />
        </p>
      </header>
      {suspended ? <Suspension suspended={suspended} /> : null}
      <Facts
        items={[
          { key: 'owner', label: say(words.owner), value: <Say text={ownerTitle} /> },
          { key: 'who', label: say(words.who), value: audience.map((kind) => say(words[kind])).join('، ') },
        ]}
      />
      <ServiceTime definition={definition} figures={figures} />
      <Needs definition={definition} />
      <Cost definition={definition} />
      <ServiceRoute definition={definition} kinds={kinds} />
      <div>
        <Details summary={say(words.legal)}>
          <ul>
            {legal.map(({ id, title: law, ref }) => (
              <li key={id}>
                <Say text={law} />
                {ref ? <bdi> ({digits(ref)})</bdi> : null}
              </li>
            ))}
          </ul>
        </Details>
        <p className="small muted">
          {say(words.about)}: <bdi dir="ltr">{key}</bdi> · {say(words.version)} <Code>{version}</Code>
        </p>
      </div>
      <p className="no-print" data-share={`/services/${key}`} hidden>
        {say(words.shareLink)}
      </p>
      <p className="start no-print">
        {suspended && !begun ? null : <ButtonLink href={`/services/${key}/apply`}>{say(begun ? words.resume : words.start)}</ButtonLink>}
      </p>
    </div>
  );
}

function Suspension({ suspended: { since, reason, alternative } }: { suspended: Suspended }): ReactNode {
  const say = useSay();
  return (
    <Banner tone="warning">
      <p>
        <strong>{say(words.suspended)}</strong> ({say(words.since)} <Day date={localDate(since)} />)
      </p>
      <p>
        <Say text={reason} />
      </p>
      {alternative ? (
        <p>
          <a href={`/services/${alternative}`}>{say(words.alternative)}</a>
        </p>
      ) : null}
    </Banner>
  );
}

function Needs({ definition: { evidence, stages } }: { definition: Definition }): ReactNode {
  const say = useSay();
  const asked = [
    ...new Set(Object.values(stages).flatMap((stage) => (stage.kind === 'auto' ? stage.inquiries.map(({ use }) => use) : []))),
  ].filter(isRegisterUse);
  return (
    <section className="stack">
      <h2>{say(words.needs)}</h2>
      <h3>{say(words.bring)}</h3>
      {evidence.length === 0 ? (
        <p>{say(words.nothing)}</p>
      ) : (
        <ul>
          {evidence.map(({ key, title, required }) => (
            <li key={key}>
              <Say text={title} />{' '}
              {required === true ? null : <span className="muted">{say(required === false ? words.optional : words.sometimes)}</span>}
            </li>
          ))}
        </ul>
      )}
      {asked.length > 0 ? (
        <>
          <h3>{say(words.ask)}</h3>
          <ul>
            {asked.map((use) => (
              <li key={use}>
                {say(registerWords[use].what)} <span className="muted">{`${say(words.from)} ${say(registerWords[use].whom)}`}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Cost({ definition }: { definition: Definition }): ReactNode {
  const { key, stages } = definition;
  const say = useSay();
  const digits = useDigits();
  const payments = Object.values(stages).filter((stage) => stage.kind === 'payment');
  const most = Math.max(0, ...payments.map(({ instalments }) => instalments?.max ?? 0));
  return (
    <section className="stack stack-2">
      <h2>{say(words.cost)}</h2>
      <p>{say(payments.length > 0 ? words.computed : words.free)}</p>
      {feeQuestions(definition) ? (
        <p>
          <a href={`/services/${key}/fee`}>{say(words.feeLink)}</a>
        </p>
      ) : null}
      {most > 0 ? (
        <p>
          {say(words.instalments)} {digits(most)} {say(words.parts)}.
        </p>
      ) : null}
    </section>
  );
}
