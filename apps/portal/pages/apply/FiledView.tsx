import type { ReactNode } from 'react';
import type { Dossier } from '#contracts/http/dossier';
import type { Definition } from '#domain/definition/schema';
import { durationWords } from '#domain/text/words';
import { Banner } from '#ui/Banner';
import { ButtonLink } from '#ui/Button';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { Facts } from '#ui/Facts';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { words } from './apply.words';

export function FiledView({ dossier, definition, now }: { dossier: Dossier; definition: Definition; now: string }): ReactNode {
  const say = useSay();
  const { trackingCode, sentence, title, openedAt } = dossier;
  const promise = definition.clocks.statutory ?? definition.clocks.norm;
  return (
    <div className="stack stack-8">
      <div className="filed stack stack-2">
        <h1>✓ {say(words.filed)}</h1>
        <p>
          <Say text={title} /> · <Moment at={openedAt} now={now} />
        </p>
        <p>
          {say(words.code)}
          <br />
          <Code display copy={trackingCode}>
            {inFours(trackingCode)}
          </Code>{' '}
          <span data-copy-button={trackingCode}>{say(words.copy)}</span>
        </p>
      </div>
      <section className="stack">
        <h2>{say(words.next)}</h2>
        <Facts
          items={[
            { key: 'where', label: say(words.where), value: say(sentence) },
            ...(promise ? [{ key: 'promise', label: say(words.promised), value: say(durationWords(promise.budget)) }] : []),
          ]}
        />
        <p>{say(words.sms)}</p>
      </section>
      <div className="row">
        <ButtonLink href={`/my/${trackingCode}`}>{say(words.follow)}</ButtonLink>
        <ButtonLink look="second" href={`/api/dossiers/${trackingCode}/receipt`}>
          {say(words.receipt)}
        </ButtonLink>
      </div>
      <Banner>
        <p>{say(words.keepPage)}</p>
      </Banner>
    </div>
  );
}
