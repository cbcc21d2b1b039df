import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import type { Instant } from '#domain/instant';
import { Button } from '#ui/Button';
import { Details } from '#ui/Details';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { AnswerFields } from '#ui/fields/AnswerFields';
import type { Wrongs } from '#ui/form/answers';
import type { Asked } from '#ui/form/asked';
import { idOf } from '#ui/form/field-names';
import { useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';
import { AskedOfYou } from './AskedOfYou';
import type { RequestKnown } from './read-request';
import { words } from './reply.words';

export interface ReplyProps {
  known: Pick<RequestKnown, 'dossier' | 'definition'>;
  asked: Asked;
  places: readonly Place[];
  now: Instant;
  newKey: string;
  /** As typed; the form as it stands when the page is first shown. */
  values: Record<string, unknown>;
  files: Record<string, string>;
  note: string;
  wrong: Wrongs;
  errors: readonly Wrong[];
}

/** Only what was questioned is open, the officer's words above it, the old answer beside it. */
export function ReplyView(props: ReplyProps): ReactNode {
  const { known, asked, now, newKey, note, errors } = props;
  const say = useSay();
  const { dossier } = known;
  return (
    <form
      className="stack stack-6"
      method="post"
      encType="multipart/form-data"
      noValidate
      data-draft={`reply ${dossier.trackingCode}`}
      data-queue={say(words.title)}
    >
      <ErrorSummary errors={errors} />
      <p className="small">
        <a href={`/my/${dossier.trackingCode}`}>{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      <FormKey value={newKey} />
      <AskedOfYou known={known} tasks={asked.tasks} now={now} title={say(words.asked)} after={say(words.after)} />
      <p>{say(asked.all ? words.all : words.only)}</p>
      {asked.all ? <ByPage {...props} /> : <Questions {...props} fields={asked.fields} documents={asked.documents} />}
      <LongTextField id="note" name="note" label={say(words.note)} value={note} maxLength={4000} optional />
      <Button>{say(words.send)}</Button>
    </form>
  );
}

function Questions({
  known,
  asked,
  values,
  files,
  wrong,
  places,
  fields,
  documents,
}: ReplyProps & Pick<Asked, 'fields' | 'documents'>): ReactNode {
  return (
    <AnswerFields
      fields={fields}
      documents={documents}
      values={values}
      before={known.dossier.form}
      notes={asked.notes}
      files={files}
      wrong={wrong}
      places={places}
    />
  );
}

/** The whole form, folded by page; documents first, for they are what is mostly asked. A page with something wrong stands open. */
function ByPage(props: ReplyProps): ReactNode {
  const { known, asked, wrong } = props;
  const say = useSay();
  const isWrong = (keys: readonly string[]) =>
    keys.some((key) => Object.keys(wrong).some((id) => id === idOf(key) || id.startsWith(`${idOf(key)}-`)));
  return (
    <>
      <AnswerFields
        fields={[]}
        documents={asked.documents}
        notes={asked.notes}
        values={{}}
        files={props.files}
        wrong={wrong}
        places={props.places}
      />
      {known.definition.form.pages.map((page) => {
        const fields = page.fields.filter(({ type }) => type !== 'note');
        return (
          <Details key={page.key} summary={say(page.title)} open={isWrong(fields.map(({ key }) => key))}>
            <AnswerFields
              fields={fields}
              documents={[]}
              notes={asked.notes}
              values={props.values}
              files={{}}
              wrong={wrong}
              places={props.places}
            />
          </Details>
        );
      })}
    </>
  );
}
