import { type ReactNode, useDeferredValue, useEffect, useId, useState } from 'react';
import type { AdministeredService, Compared } from '#contracts/http/proposal';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import { dayWords } from '#domain/text/words';
import { Field } from '#ui/Field';
import { useDigits, useSay } from '#ui/Language';
import { newKey } from '../../api/client';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { Differences } from './Differences';
import { lineOf } from './line-of';
import { words } from './services.words';

/** How far ahead a version may be set to begin, in days. */
const daysAhead = 60;
const pauseMs = 400;

/** The definition as text: checked as it is written, told what it would change, then proposed. */
export function DefinitionEditor({ service, onProposed }: { service: AdministeredService; onProposed: () => void }): ReactNode {
  const published = useAsk('GET /api/services/{key}/text', { params: { key: service.key } });
  return <Loaded of={published}>{({ text }) => <Editor service={service} published={text} onProposed={onProposed} />}</Loaded>;
}

function Editor({
  service,
  published,
  onProposed,
}: {
  service: AdministeredService;
  published: string;
  onProposed: () => void;
}): ReactNode {
  const say = useSay();
  const id = useId();
  const kept = `definition:${service.key}`;
  const [text, setText] = useState(() => localStorage.getItem(kept) ?? published);
  const compared = useCompared(text);
  const lines = useDeferredValue(text).split('\n').length;
  const write = (written: string): void => {
    setText(written);
    if (written === published) localStorage.removeItem(kept);
    else localStorage.setItem(kept, written);
  };
  return (
    <div className="definition">
      <div className="stack stack-2">
        <label className="label" htmlFor={id}>
          {say(words.text)}
        </label>
        <p className="small muted" id={`${id}-hint`}>
          {say(words.textHint)}
        </p>
        <div className="definition-text" dir="ltr">
          <pre className="definition-lines" aria-hidden="true">
            {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
          </pre>
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            value={text}
            rows={lines}
            wrap="off"
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => write(event.target.value)}
          />
        </div>
        {text === published ? null : (
          <Press look="quiet" onPress={() => write(published)}>
            {say(words.discard)}
          </Press>
        )}
      </div>
      <div className="stack" aria-live="polite" aria-busy={compared.isPending || undefined}>
        {compared.error ? <Trouble error={compared.error} /> : null}
        {compared.data ? <Findings text={text} compared={compared.data} /> : <p className="muted">{say(words.checking)}</p>}
        <Propose
          service={service}
          text={text}
          compared={compared.isPending ? null : (compared.data ?? null)}
          onProposed={() => {
            write(published);
            onProposed();
          }}
        />
      </div>
    </div>
  );
}

/** Asked when the writer pauses. */
function useCompared(text: string) {
  const compare = useDo('POST /api/services/compare');
  const { mutate } = compare;
  useEffect(() => {
    const timer = setTimeout(() => mutate({ yaml: text }), pauseMs);
    return () => clearTimeout(timer);
  }, [text, mutate]);
  return compare;
}

function Findings({ text, compared }: { text: string; compared: Compared }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <>
      <Panel title={say(words.changes)}>
        <Differences compared={compared} />
      </Panel>
      {compared.defects.length === 0 ? (
        <p className="banner banner-success">{say(words.sound)}</p>
      ) : (
        <ul className="defects">
          {compared.defects.map(({ code, at, message, mend }) => (
            <li key={`${code} ${at}`}>
              <p>
                <strong>
                  {say(words.line)} {digits(lineOf(text, at))}
                </strong>{' '}
                <bdi dir="ltr" className="small muted">
                  {at}
                </bdi>
              </p>
              <p>{say(message)}</p>
              <p className="small muted">
                {say(words.mend)}: {say(mend)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ProposeProps {
  service: AdministeredService;
  text: string;
  /** Null while the check runs. */
  compared: Compared | null;
  onProposed: () => void;
}

function Propose({ service, text, compared, onProposed }: ProposeProps): ReactNode {
  const say = useSay();
  const today = localDate(useNow());
  const [key, setKey] = useState(newKey);
  const [from, setFrom] = useState('');
  const propose = useDo('POST /api/proposals', { changes: ['GET /api/proposals', 'GET /api/administration/services'] });
  const why = whyNot(service, compared);
  const days = Array.from({ length: daysAhead }, (_, index) => addDays(today, index + 1));
  return (
    <div className="stack">
      {propose.error ? <Trouble error={propose.error} /> : null}
      <Field id="from" label={say(words.from)}>
        <select className="input" id="from" value={from} onChange={(event) => setFrom(event.target.value)}>
          <option value="">{say(words.fromAgreed)}</option>
          {days.map((day) => (
            <option key={day} value={startOfDay(day)}>
              {say(dayWords(day, today))}
            </option>
          ))}
        </select>
      </Field>
      <div className="row">
        <Press
          why={why ? say(why) : null}
          busy={propose.isPending}
          onPress={() =>
            propose.mutate(
              { yaml: text, query: { from: from || undefined }, key },
              {
                onSuccess: () => {
                  setKey(newKey());
                  announce(say(words.proposed), 'polite');
                  onProposed();
                },
                onError: () => setKey(newKey()),
              },
            )
          }
        >
          {say(words.propose)}
        </Press>
      </div>
    </div>
  );
}

function whyNot(service: AdministeredService, compared: Compared | null) {
  if (!service.mine) return words.notYours;
  if (!compared) return words.whyWait;
  if (compared.defects.length > 0) return words.whyDefects;
  if (compared.against !== null && compared.differences.length === 0) return words.whySame;
  return null;
}
