import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { AnswerFields, type AnswerFieldsProps } from '#ui/fields/AnswerFields';
import { useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';
import type { ReplyProps } from './ReplyView';
import { words } from './reply.words';

export type AmendProps = Pick<ReplyProps, 'newKey' | 'note' | 'errors'> & AnswerFieldsProps & { trackingCode: string };

export function AmendView({ trackingCode, newKey, note, errors, ...answers }: AmendProps): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" encType="multipart/form-data" noValidate>
      <ErrorSummary errors={errors} />
      <p className="small">
        <a href={`/my/${trackingCode}`}>{say(words.back)}</a>
      </p>
      <h1>{say(words.amendTitle)}</h1>
      <p>{say(words.amendHelp)}</p>
      <FormKey value={newKey} />
      <AnswerFields {...answers} />
      <LongTextField id="note" name="note" label={say(words.amendNote)} value={note} maxLength={4000} optional />
      <Button>{say(words.amendSend)}</Button>
    </form>
  );
}
