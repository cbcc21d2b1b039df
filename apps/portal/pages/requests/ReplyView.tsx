import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import type { Instant } from '#domain/instant';
import { Button } from '#ui/Button';
import { LastDay } from '#ui/Day';
import { Details } from '#ui/Details';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { Say, useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { AnswerFields } from '../../answers/AnswerFields';
import type { Wrongs } from '../../answers/read-answers';
import { FormKey } from '../../FormKey';
import { idOf } from '../../fields/field-names';
import type { Asked } from './asked';
import type { RequestKnown } from './read-request';
import { words } from './reply.words';
import { Told } from './Told';

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
  const { dossier, definition } = known;
  const due = asked.tasks
    .map(({ dueAt }) => dueAt)
    .filter((at) => at !== null)
    .sort()[0];
  return (
    <form className="stack stack-6" method="post" encType="multipart/form-data" noValidate data-draft={`reply ${dossier.trackingCode}`}>
      <ErrorSummary errors={errors} />
      <p className="small">
        <a href={`/my/${dossier.trackingCode}`}>{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      <FormKey value={newKey} />
      <section className="card card-yours stack" aria-labelledby="asked">
        <h2 id="asked">{say(words.asked)}</h2>
        {asked.tasks.map(({ id, about, party }) => {
          const title = party ? dossier.parties.find((one) => one.party === party)?.title : undefined;
          return (
            <div className="stack stack-2" key={id}>
              {title ? (
                <p className="small muted">
                  {say(words.askedBy)} <Say text={title} />
                </p>
              ) : null}
              <Told definition={definition} reasons={about.reasons} comment={about.comment} />
            </div>
          );
        })}
        {due ? (
          <p>
            {say(words.until)}{' '}
            <strong>
              <LastDay due={due} now={now} />
            </strong>
            . {say(words.after)}
          </p>
        ) : null}
      </section>
      <p>{say(asked.all ? words.all : words.only)}</p>
      {asked.all ? <ByPage {...props} /> : <Questions {...props} fields={asked.fields} documents={asked.documents} />}
      <LongTextField id="note" name="note" label={say(words.note)} value={note} maxLength={4000} optional />
      <Button>{say(words.send)}</Button>
    </form>
  );
}

function Questions({
  known,
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
      <AnswerFields fields={[]} documents={asked.documents} values={{}} files={props.files} wrong={wrong} places={props.places} />
      {known.definition.form.pages.map((page) => {
        const fields = page.fields.filter(({ type }) => type !== 'note');
        return (
          <Details key={page.key} summary={say(page.title)} open={isWrong(fields.map(({ key }) => key))}>
            <AnswerFields fields={fields} documents={[]} values={props.values} files={{}} wrong={wrong} places={props.places} />
          </Details>
        );
      })}
    </>
  );
}
