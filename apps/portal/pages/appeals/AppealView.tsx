import type { ReactNode } from 'react';
import type { Dossier } from '#contracts/http/dossier';
import type { Definition } from '#domain/definition/schema';
import { durationWords } from '#domain/text/words';
import { Button } from '#ui/Button';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { AnswerFields, type AnswerFieldsProps } from '#ui/fields/AnswerFields';
import { Say, useSay } from '#ui/Language';
import { FormKey } from '../../FormKey';
import { words } from './appeal.words';

export interface AppealProps extends AnswerFieldsProps {
  dossier: Dossier;
  /** Of the appeal. */
  definition: Definition;
  newKey: string;
  errors: readonly Wrong[];
}

export function AppealView({ dossier, definition, newKey, errors, ...answers }: AppealProps): ReactNode {
  const say = useSay();
  const promise = definition.clocks.statutory ?? definition.clocks.norm;
  return (
    <form className="stack stack-6" method="post" encType="multipart/form-data" noValidate>
      <ErrorSummary errors={errors} />
      <p className="small">
        <a href={`/my/${dossier.trackingCode}`}>{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      <section className="card stack stack-2" aria-labelledby="decision">
        <h2 id="decision">{say(words.decision)}</h2>
        <p>
          <Say text={dossier.title} /> · <Say text={dossier.stage.label} />
        </p>
      </section>
      <p>
        {say(words.help)} {promise ? `${say(words.time)} ${say(durationWords(promise.budget))}.` : ''}
      </p>
      <FormKey value={newKey} />
      <AnswerFields {...answers} />
      <Button>{say(words.send)}</Button>
    </form>
  );
}
