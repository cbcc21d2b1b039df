import { type ReactNode, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { Compared } from '#contracts/http/proposal';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import type { Definition } from '#domain/definition/schema';
import { dayWords } from '#domain/text/words';
import { Field } from '#ui/Field';
import { useSay } from '#ui/Language';
import { newKey } from '../../api/client';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { owner } from '../../api/session';
import { announce } from '../../kit/announce';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { Differences } from './Differences';
import { DrawnRoute } from './DrawnRoute';
import { lineOf } from './line-of';
import { defectCountWords, lineWords, words } from './services.words';

/** How far ahead a version may be set to begin, in days. */
const daysAhead = 60;
const pauseMs = 400;

interface DefinitionEditorProps {
  /** Of which service the text is. */
  of: string;
  /** It becomes another service: the key and the version begin anew. */
  asNew?: boolean;
  /** Whether the caller may propose; where that depends on what is written, the answer says it. */
  mine?: boolean;
  onProposed: (service: string) => void;
}

/** The definition as text: checked and drawn as it is written, told what it would change, then proposed. */
export function DefinitionEditor({ of, asNew = false, mine = true, onProposed }: DefinitionEditorProps): ReactNode {
  const published = useAsk('GET /api/services/{key}/text', { params: { key: of } });
  return (
    <Loaded of={published}>
      {({ text }) => (
        <Editor kept={`${of}${asNew ? ' new' : ''}`} published={asNew ? begunAnew(text) : text} mine={mine} onProposed={onProposed} />
      )}
    </Loaded>
  );
}

/** Under a key that nobody has yet; the writer gives it its own. */
const begunAnew = (text: string): string => text.replace(/^key: .*$/m, 'key: new-service').replace(/^version: .*$/m, 'version: 1.0.0');

interface EditorProps {
  kept: string;
  published: string;
  mine: boolean;
  onProposed: (service: string) => void;
}

function Editor({ kept: name, published, mine, onProposed }: EditorProps): ReactNode {
  const say = useSay();
  const id = useId();
  const kept = `gardesh-definition ${owner()} ${name}`;
  const box = useRef<HTMLTextAreaElement>(null);
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
            ref={box}
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
        {compared.data ? (
          <Findings compared={compared.data} text={text} onGo={(at) => goTo(box.current, text, at)} />
        ) : (
          <p className="muted">{say(words.checking)}</p>
        )}
        <Propose
          mine={mine}
          text={text}
          compared={compared.isPending ? null : (compared.data ?? null)}
          onProposed={(service) => {
            write(published);
            onProposed(service);
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

/** The cursor stands where the part begins, and the line is in sight. */
function goTo(box: HTMLTextAreaElement | null, text: string, at: string): void {
  if (!box) return;
  const line = lineOf(text, at);
  const from =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const to = text.indexOf('\n', from);
  box.focus({ preventScroll: true });
  box.setSelectionRange(from, to < 0 ? text.length : to);
  const height = box.clientHeight / Math.max(1, text.split('\n').length);
  const frame = box.parentElement;
  if (frame) frame.scrollTop = Math.max(0, height * (line - 4));
  frame?.scrollIntoView({ block: 'nearest' });
}

interface FindingsProps {
  text: string;
  compared: Compared;
  /** To where in the text a part is written: `stages.check.due`. */
  onGo: (at: string) => void;
}

function Findings({ text, compared, onGo }: FindingsProps): ReactNode {
  const say = useSay();
  const latest = useRef(compared.drawn);
  latest.current = compared.drawn ?? latest.current;
  const drawn = latest.current;
  return (
    <>
      {compared.defects.length === 0 ? (
        <p className="banner banner-success">{say(words.sound)}</p>
      ) : (
        <Panel title={say(defectCountWords(compared.defects.length))}>
          <ul className="defects">
            {compared.defects.map(({ code, at, message, mend }) => (
              <li key={`${code} ${at}`}>
                <p className="row">
                  <Press look="plain" onPress={() => onGo(at)}>
                    {say(lineWords(lineOf(text, at)))}
                  </Press>
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
        </Panel>
      )}
      {drawn ? (
        <DrawnRoute definition={drawn as Definition} defects={compared.defects} stale={compared.drawn === null} onGo={onGo} />
      ) : null}
      <Panel title={say(words.changes)}>
        {compared.against === null && compared.defects.length > 0 ? (
          <p className="muted">{say(words.notCompared)}</p>
        ) : (
          <Differences compared={compared} />
        )}
      </Panel>
    </>
  );
}

interface ProposeProps {
  mine: boolean;
  text: string;
  /** Null while the check runs. */
  compared: Compared | null;
  onProposed: (service: string) => void;
}

function Propose({ mine, text, compared, onProposed }: ProposeProps): ReactNode {
  const say = useSay();
  const today = localDate(useNow());
  const [key, setKey] = useState(newKey);
  const [from, setFrom] = useState('');
  const propose = useDo('POST /api/proposals', { changes: ['GET /api/proposals', 'GET /api/administration/services'] });
  const why = whyNot(mine, compared);
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
                onSuccess: ({ service }) => {
                  setKey(newKey());
                  announce(say(words.proposed), 'polite');
                  onProposed(service);
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

function whyNot(mine: boolean, compared: Compared | null) {
  if (!mine) return words.notYours;
  if (!compared) return words.whyWait;
  if (compared.defects.length > 0) return words.whyDefects;
  if (compared.against !== null && compared.differences.length === 0) return words.whySame;
  return null;
}
