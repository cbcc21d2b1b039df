import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Place } from '#contracts/http/place';
import type { FieldProblem } from '#contracts/http/problem';
import { localDate } from '#domain/calendar/local';
import { type Filling as Filled, isNeeded, isOptional, isShown } from '#domain/definition/fields/filling';
import type { Definition } from '#domain/definition/schema';
import { ErrorSummary } from '#ui/ErrorSummary';
import { AnswerFields } from '#ui/fields/AnswerFields';
import { answersIn, evidenceName, summaryOf, type Wrongs, wrongsOf } from '#ui/form/answers';
import { idOf } from '#ui/form/field-names';
import { givenIn } from '#ui/form/form-given';
import { useSay } from '#ui/Language';
import { ask, newKey } from '../../api/client';
import { useNow } from '../../api/now';
import { isProblem } from '../../api/problem';
import { useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { CheckPanel } from './CheckPanel';
import { sendingWords, words } from './counter.words';
import { type Draft, useSaving } from './draft';
import type { Client } from './use-client';
import { type Sending, useFiles } from './use-files';

interface FillingProps {
  client: Client;
  definition: Definition;
  begun: Draft;
  places: readonly Place[];
}

/** After the last key by this much what was typed goes to the server. */
const pauseMs = 500;

/** The form by its sections, then the answers once more, then it goes. What is wrong is said once the clerk wants to go on. */
export function Filling({ client, definition, begun, places }: FillingProps): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const now = useNow();
  const form = useRef<HTMLFormElement>(null);
  const { draft, save, busy, error } = useSaving(begun);
  const [view, setView] = useState<'filling' | 'checking'>('filling');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const [sendKey] = useState(newKey);
  const filed = useDo('POST /api/dossiers');
  const filling: Filled = { definition, form: draft.form, organisation: client.kind === 'organisation', today: localDate(now) };
  const sections = definition.form.pages
    .map(({ key, title, fields }) => ({ key, title, fields: fields.filter((field) => isShown(field, filling)) }))
    .filter(({ fields }) => fields.length > 0);
  const fields = sections.flatMap((section) => section.fields);
  const documents = definition.evidence;

  const answers = (): Record<string, unknown> => answersIn(givenIn(form.current ? new FormData(form.current) : []), fields);
  const pause = usePause(() => void save({ answers: answers() }).catch(() => undefined));
  const { sending, take, settled } = useFiles((name, fileId) => {
    const document = documents.find(({ key }) => evidenceName(key) === name);
    void save(document ? { evidence: { [document.key]: [fileId] } } : { answers: { ...answers(), [name]: fileId } }).catch(() => undefined);
  });
  const change = (event: ChangeEvent<HTMLFormElement>): void => {
    if (!take(event)) pause.begin();
  };
  const check = async (): Promise<void> => {
    pause.end();
    setRefused([]);
    if (!(await settled())) return;
    const saved = await save({ answers: answers() }).catch(() => null);
    if (!saved) return;
    setTried(true);
    if (saved.errors.length === 0) setView('checking');
    else focusSoon('errors');
  };
  const send = (): void => {
    const { form: answered, evidence } = draft;
    filed.mutate(
      { body: { service: definition.key, form: answered, evidence, onBehalfOf: client.id }, key: sendKey },
      {
        onSuccess: async ({ trackingCode }) => {
          await ask('DELETE /api/drafts/{service}', { params: { service: definition.key } }).catch(() => undefined);
          go(`/counter/requests/${trackingCode}?filed=1`, { replace: true });
        },
        onError: (problem) => {
          if (!isProblem(problem) || !problem.problem.errors?.length) return;
          setRefused(problem.problem.errors);
          setView('filling');
          focusSoon('errors');
        },
      },
    );
  };
  const firstId = idOf(fields.find(({ type }) => type !== 'note')?.key ?? '');
  const [startsAt] = useState(firstId);
  useEffect(() => focusSoon(startsAt), [startsAt]);
  useKeys({ commit: view === 'filling' ? () => void check() : send });

  const errors = refused.length > 0 ? refused : tried ? draft.errors : [];
  const wrong: Wrongs = { ...wrongsOf(errors), ...notTaken(sending) };
  const files = Object.fromEntries(draft.evidence.map(({ key, fileId }) => [key, fileId]));
  const common = { values: draft.form, files, wrong, places, isOptional: (field: (typeof fields)[number]) => isOptional(field, filling) };
  return (
    <>
      <form
        ref={form}
        className="stack counter-form"
        hidden={view === 'checking'}
        noValidate
        onChange={change}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void check();
        }}
      >
        <ErrorSummary errors={errors.length > 0 ? summaryOf({ detail: '', errors: [...errors] }, { fields, documents }, say) : []} />
        {error ? <Trouble error={error} onRetry={() => void save({ answers: answers() }).catch(() => undefined)} /> : null}
        {sections.map(({ key, title, fields: asked }) => (
          <Panel key={key} title={say(title)}>
            <div className="counter-fields">
              <AnswerFields {...common} fields={asked} documents={[]} />
            </div>
          </Panel>
        ))}
        {documents.length > 0 ? (
          <Panel title={say(words.documents)}>
            <div className="stack">
              <p className="small muted">{say(words.documentsHelp)}</p>
              <AnswerFields {...common} fields={[]} documents={documents} isNeeded={(document) => isNeeded(document, filling)} />
            </div>
          </Panel>
        ) : null}
        <p className="small muted" role="status">
          {say(progressOf(sending) ?? (busy || pause.waits ? words.saving : words.saved))}
        </p>
        <div className="row">
          <Press onPress={() => void check()} keys="commit">
            {say(words.check)}
          </Press>
        </div>
      </form>
      {view === 'checking' ? (
        <CheckPanel
          client={client}
          definition={definition}
          sections={sections}
          draft={draft}
          places={places}
          busy={filed.isPending}
          error={filed.error}
          onSend={send}
          onChange={() => {
            setView('filling');
            focusSoon(firstId);
          }}
        />
      ) : null}
    </>
  );
}

/** Begins anew with each key; what was under way when the screen goes is left to the server's last word. */
function usePause(then: () => void): { waits: boolean; begin: () => void; end: () => void } {
  const [waits, setWaits] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const end = (): void => {
    clearTimeout(timer.current);
    setWaits(false);
  };
  const begin = (): void => {
    clearTimeout(timer.current);
    setWaits(true);
    timer.current = setTimeout(() => {
      setWaits(false);
      latest.current();
    }, pauseMs);
  };
  return { waits, begin, end };
}

const notTaken = (sending: Readonly<Record<string, Sending>>): Wrongs =>
  Object.fromEntries(Object.entries(sending).flatMap(([name, state]) => ('wrong' in state ? [[idOf(name), state.wrong] as const] : [])));

function progressOf(sending: Readonly<Record<string, Sending>>): { fa: string; en: string } | null {
  const shares = Object.values(sending).flatMap((state) => ('share' in state ? [state.share] : []));
  return shares.length > 0 ? sendingWords(Math.round(Math.min(...shares) * 100)) : null;
}

/** Once it is drawn. */
const focusSoon = (id: string): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
};
