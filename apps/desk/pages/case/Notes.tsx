import { type ReactNode, useState } from 'react';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { readerWords, words } from './case.words';
import { useCase } from './case-context';
import { useHistory } from './use-history';

type Reader = keyof typeof readerWords;

/** Notes among colleagues, and those that the applicant may read, told apart by shape and word. */
export function Notes(): ReactNode {
  const say = useSay();
  const { dossier, now } = useCase();
  const [writing, setWriting] = useState(false);
  const notes = useHistory(dossier.trackingCode).filter(({ kind }) => kind === 'noted');
  useKeys({ note: () => setWriting(true) });
  return (
    <Panel
      title={say(words.notes)}
      acts={
        writing ? null : (
          <Press look="quiet" keys="note" onPress={() => setWriting(true)}>
            {say(words.addNote)}
          </Press>
        )
      }
    >
      {writing ? <NewNote onDone={() => setWriting(false)} /> : null}
      {notes.length === 0 && !writing ? <p className="small muted">{say(words.noNotes)}</p> : null}
      <ul className="notes">
        {[...notes].reverse().map(({ version, at, fact }) => (
          <li key={version} className="note" data-reader={String(fact.visibleTo)}>
            <p className="lines">
              <bdi>{String(fact.text)}</bdi>
            </p>
            <p className="small muted">
              {say(readerWords[fact.visibleTo as Reader] ?? readerWords.agency)} · <Moment at={at} now={now} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function NewNote({ onDone }: { onDone: () => void }): ReactNode {
  const say = useSay();
  const { dossier } = useCase();
  const [text, setText] = useState('');
  const [reader, setReader] = useState<Reader>('unit');
  const note = useDo('POST /api/dossiers/{trackingCode}/notes', {
    changes: ['GET /api/dossiers/{trackingCode}/events', 'GET /api/tasks/{id}'],
  });
  const send = (): void => {
    if (text.trim() === '') return;
    note.mutate(
      { params: { trackingCode: dossier.trackingCode }, body: { text, visibleTo: reader } },
      {
        onSuccess: () => {
          announce(say(words.note));
          onDone();
        },
      },
    );
  };
  useKeys({ commit: send, close: onDone });
  return (
    <form
      className="stack stack-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label className="field">
        <span className="label">{say(words.note)}</span>
        {/* biome-ignore lint/a11y/noAutofocus: opened by a key, to be written at once. */}
        <textarea className="input" rows={3} dir="auto" autoFocus value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label className="field">
        <span className="label">{say(words.forWhom)}</span>
        <select className="input" value={reader} onChange={(event) => setReader(event.target.value as Reader)}>
          {(Object.keys(readerWords) as Reader[]).map((one) => (
            <option key={one} value={one}>
              {say(readerWords[one])}
            </option>
          ))}
        </select>
      </label>
      {note.error ? <Trouble error={note.error} /> : null}
      <div className="row">
        <Press onPress={send} keys="commit" busy={note.isPending}>
          {say(words.addNote)}
        </Press>
        <Press look="quiet" onPress={onDone}>
          {say(words.cancel)}
        </Press>
      </div>
    </form>
  );
}
