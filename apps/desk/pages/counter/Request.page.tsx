import './counter.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import type { Definition } from '#domain/definition/schema';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { type CaseDossier, useDefinition } from '../case/case-data';
import { AnswerPanel } from './AnswerPanel';
import { words } from './counter.words';
import { Papers } from './Papers';
import { Receipt } from './Receipt';
import { Served } from './Served';
import { ServingBar } from './ServingBar';
import { ToPay } from './ToPay';
import type { Client } from './use-client';

/** One request of the client who is here: where it is, what waits for them, and what to hand them on paper. */
export default function RequestPage(): ReactNode {
  const { trackingCode = '' } = useParams<{ trackingCode: string }>();
  return <Served>{(client) => <Asked client={client} trackingCode={trackingCode} />}</Served>;
}

function Asked({ client, trackingCode }: { client: Client; trackingCode: string }): ReactNode {
  const _say = useSay();
  const dossier = useAsk('GET /api/dossiers/{trackingCode}', { params: { trackingCode } }, { freshFor: 0 });
  return (
    <Loaded of={dossier} whole>
      {(seen) => <Seen client={client} dossier={seen} />}
    </Loaded>
  );
}

function Seen({ client, dossier }: { client: Client; dossier: CaseDossier }): ReactNode {
  const say = useSay();
  const justFiled = new URLSearchParams(useSearch()).has('filed');
  return (
    <Page title={justFiled ? `✓ ${say(words.filed)}` : say(dossier.title)}>
      <ServingBar client={client} />
      <Body dossier={dossier} />
      <p className="no-print">
        <Link href="/counter">{say(words.back)}</Link>
      </p>
    </Page>
  );
}

function Body({ dossier }: { dossier: CaseDossier }): ReactNode {
  const say = useSay();
  const definition: Definition | undefined = useDefinition(dossier);
  const [answered, setAnswered] = useState(false);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answered) done.current?.focus();
  }, [answered]);
  return (
    <div className="counter counter-request">
      <div className="counter-acts stack">
        {answered ? (
          <div className="banner banner-success" role="status" tabIndex={-1} ref={done}>
            ✓ {say(words.answered)}
          </div>
        ) : null}
        {definition ? (
          <AnswerPanel key={dossier.version} dossier={dossier} definition={definition} onAnswered={() => setAnswered(true)} />
        ) : null}
        <ToPay dossier={dossier} />
        <Papers dossier={dossier} />
      </div>
      <Receipt dossier={dossier} />
    </div>
  );
}
