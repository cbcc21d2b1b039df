import { type ReactNode, useId, useState } from 'react';
import { momentWords } from '#domain/text/words';
import { Code } from '#ui/Code';
import { DateFields, type DateParts } from '#ui/DateFields';
import { Moment } from '#ui/Day';
import { inFours } from '#ui/format/code';
import { dayIn } from '#ui/format/date-parts';
import { useLanguage, useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import type { TaskLine } from '../inbox/use-inbox';
import { instantMeant, type MomentName, moments } from './moments';
import { momentNames, putOffWords, words } from './snooze.words';

interface SnoozeProps {
  task: Pick<TaskLine, 'id' | 'dossier' | 'dueAt' | 'snoozed'>;
  onClose: () => void;
  /** `gone`: it has left the lists; else it is back. */
  onDone: (gone: boolean) => void;
}

/** Work that has to wait for something that no deadline knows of: out of sight until then, for nobody but oneself. */
export default function SnoozeDialog({ task, onClose, onDone }: SnoozeProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const now = useNow();
  const id = useId();
  const [name, setName] = useState<MomentName>('tomorrow');
  const [parts, setParts] = useState<DateParts>({ day: '', month: '', year: '' });
  const [note, setNote] = useState(task.snoozed?.note ?? '');
  const changes = ['GET /api/tasks/{id}'] as const;
  const putOff = useDo('PUT /api/tasks/{id}/snooze', { changes });
  const wake = useDo('DELETE /api/tasks/{id}/snooze', { changes });

  const day = dayIn(parts, language);
  const until = instantMeant(name, now, day);
  const late = task.dueAt !== null && task.dueAt < now;
  const begun = parts.day !== '' || parts.year !== '';
  const commit = (): void => {
    if (until === null || putOff.isPending) return;
    putOff.mutate(
      { params: { id: task.id }, body: { until, ...(note.trim() ? { note: note.trim() } : {}) } },
      {
        onSuccess: () => {
          announce(say(putOffWords(momentWords(until, now))));
          onDone(!late);
        },
      },
    );
  };
  const bringBack = (): void =>
    wake.mutate(
      { params: { id: task.id } },
      {
        onSuccess: () => {
          announce(say(words.woken));
          onDone(false);
        },
      },
    );
  return (
    <Dialog
      title={
        <>
          {say(words.title)} <Code>{inFours(task.dossier.trackingCode)}</Code>
        </>
      }
      onClose={onClose}
    >
      <Committing onCommit={commit} />
      <p className="small muted">{say(late ? words.late : words.lead)}</p>
      <fieldset className="field">
        <legend className="legend">{say(words.until)}</legend>
        {moments.map((one) => {
          const at = one === 'day' ? null : instantMeant(one, now, null);
          return (
            <label className="check" key={one}>
              <input type="radio" name={`${id}-until`} checked={name === one} onChange={() => setName(one)} />
              <span>
                {say(momentNames[one])}
                {at ? (
                  <small className="muted">
                    {' · '}
                    <Moment at={at} now={now} />
                  </small>
                ) : null}
              </span>
            </label>
          );
        })}
      </fieldset>
      {name === 'day' ? (
        <div
          onChange={({ currentTarget }) => {
            const typed = (part: string): string =>
              currentTarget.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="until-${part}"]`)?.value ?? '';
            setParts({ day: typed('day'), month: typed('month'), year: typed('year') });
          }}
        >
          <DateFields
            id={`${id}-day`}
            name="until"
            label={say(words.day)}
            value={parts}
            error={begun && until === null ? say(words.badDay) : undefined}
          />
        </div>
      ) : null}
      {until !== null && !late && task.dueAt !== null && task.dueAt < until ? <p className="banner">{say(words.past)}</p> : null}
      <div className="field">
        <label className="label" htmlFor={`${id}-note`}>
          {say(words.note)}
        </label>
        <span className="hint" id={`${id}-hint`}>
          {say(words.noteHint)}
        </span>
        <input
          className="input"
          id={`${id}-note`}
          dir="auto"
          maxLength={200}
          aria-describedby={`${id}-hint`}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      {putOff.error || wake.error ? <Trouble error={putOff.error ?? wake.error} /> : null}
      <div className="row">
        <Press keys="commit" onPress={commit} busy={putOff.isPending} why={until === null ? say(words.badDay) : null}>
          {say(words.doIt)}
        </Press>
        {task.snoozed ? (
          <Press look="second" onPress={bringBack} busy={wake.isPending}>
            {say(words.wake)}
          </Press>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Within the dialog's own layer of keys. */
function Committing({ onCommit }: { onCommit: () => void }): null {
  useKeys({ commit: onCommit });
  return null;
}
