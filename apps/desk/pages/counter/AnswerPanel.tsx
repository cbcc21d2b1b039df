import { type ChangeEvent, type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Definition } from '#domain/definition/schema';
import { LastDay } from '#ui/Day';
import { ErrorSummary } from '#ui/ErrorSummary';
import { AnswerFields } from '#ui/fields/AnswerFields';
import { answersIn, summaryOf, type Wrongs, wrongsOf } from '#ui/form/answers';
import { type Asked, askedOf } from '#ui/form/asked';
import { idOf } from '#ui/form/field-names';
import { givenIn } from '#ui/form/form-given';
import { useSay } from '#ui/Language';
import { LongTextField } from '#ui/TextField';
import { newKey } from '../../api/client';
import { useNow } from '../../api/now';
import { isProblem } from '../../api/problem';
import { useAsk, useDo } from '../../api/query';
import { Panel } from '../../kit/Panel';
import { Skeleton } from '../../kit/Skeleton';
import { Trouble } from '../../kit/Trouble';
import type { CaseDossier } from '../case/case-data';
import { sendingWords, words } from './counter.words';
import { useFiles } from './use-files';

interface AnswerProps {
  dossier: CaseDossier;
  definition: Definition;
  onAnswered: () => void;
}

/** A send-back, answered in the name of the client who is here: only what was questioned is open. */
export function AnswerPanel({ dossier, definition, onAnswered }: AnswerProps): ReactNode {
  const say = useSay();
  const places = useAsk('GET /api/places').data?.items;
  const asked = askedOf({ dossier, definition });
  if (!asked) return null;
  return (
    <Panel title={say(words.asked)}>
      {places ? (
        <Answering dossier={dossier} definition={definition} onAnswered={onAnswered} asked={asked} places={places} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Panel>
  );
}

interface AnsweringProps extends AnswerProps {
  asked: Asked;
  places: Parameters<typeof AnswerFields>[0]['places'];
}

function Answering({ dossier, definition, onAnswered, asked, places }: AnsweringProps): ReactNode {
  const say = useSay();
  const now = useNow();
  const form = useRef<HTMLFormElement>(null);
  const before = Object.fromEntries(dossier.evidence.map(({ key, fileId }) => [key, fileId]));
  const [files, setFiles] = useState<Record<string, string>>(before);
  const [values, setValues] = useState(dossier.form);
  const [key] = useState(newKey);
  const answer = useDo('POST /api/dossiers/{trackingCode}/supplement', {
    changes: ['GET /api/dossiers/{trackingCode}', 'GET /api/dossiers'],
  });
  const sent = useRef<Record<string, string>>({});
  const { sending, take, settled } = useFiles((name, fileId) => {
    if (name.startsWith('evidence.')) {
      sent.current[name.slice('evidence.'.length)] = fileId;
      setFiles({ ...before, ...sent.current });
    } else setValues((all) => ({ ...all, [name]: fileId }));
  });
  const problem = isProblem(answer.error) && answer.error.problem.errors?.length ? answer.error.problem : null;
  const underWay = Object.values(sending).find((state) => 'share' in state);
  const wrong: Wrongs = {
    ...wrongsOf(problem?.errors ?? []),
    ...Object.fromEntries(
      Object.entries(sending).flatMap(([name, state]) => ('wrong' in state ? [[idOf(name), state.wrong] as const] : [])),
    ),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await settled()) || !form.current) return;
    const given = givenIn(new FormData(form.current));
    const changed = Object.entries(sent.current).map(([document, fileId]) => ({ key: document, fileId }));
    const note = given.text('note');
    answer.mutate(
      {
        params: { trackingCode: dossier.trackingCode },
        body: { form: answersIn(given, asked.fields), ...(changed.length > 0 ? { evidence: changed } : {}), ...(note ? { note } : {}) },
        key: answer.error ? newKey() : key,
      },
      {
        onSuccess: onAnswered,
        onError: () => requestAnimationFrame(() => document.getElementById('errors')?.focus()),
      },
    );
  };
  const reasons = asked.tasks.flatMap(({ about }) => (Array.isArray(about.reasons) ? about.reasons.map(String) : []));
  const comments = asked.tasks.flatMap(({ about }) => (typeof about.comment === 'string' ? [about.comment] : []));
  const due = asked.tasks.flatMap(({ dueAt }) => dueAt ?? []).sort()[0];
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => void submit(event)}
      onChange={(event: ChangeEvent<HTMLFormElement>) => {
        take(event);
      }}
    >
      {problem ? <ErrorSummary errors={summaryOf(problem, asked, say)} /> : null}
      {answer.error && !problem ? <Trouble error={answer.error} /> : null}
      <p className="small muted">{say(words.askedHelp)}</p>
      {reasons.length > 0 || comments.length > 0 ? (
        <div className="told">
          <p className="muted">
            {say(words.reasons)}
            {due ? (
              <>
                {' '}
                · {say(words.until)} <LastDay due={due} now={now} />
              </>
            ) : null}
          </p>
          <ul>
            {reasons.map((code) => {
              const reason = definition.reasons.find((one) => one.code === code);
              return <li key={code}>{reason ? say(reason.text) : code}</li>;
            })}
            {comments.map((comment) => (
              <li key={comment}>
                <bdi className="lines">{comment}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <AnswerFields
        fields={asked.fields}
        documents={asked.documents}
        values={values}
        notes={asked.notes}
        files={files}
        wrong={wrong}
        places={places}
      />
      <LongTextField id="note" name="note" label={say(words.note)} maxLength={4000} optional />
      <p role="status" className="small muted" id="answer-status">
        {underWay && 'share' in underWay ? say(sendingWords(Math.round(underWay.share * 100))) : ''}
      </p>
      <div className="row">
        <button type="submit" className="button" aria-busy={answer.isPending || undefined} aria-describedby="answer-status">
          {say(words.answer)}
        </button>
      </div>
    </form>
  );
}
