import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AnswerOf } from '#contracts/http/routes';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { ask, newKey } from '../../api/client';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Skeleton } from '../../kit/Skeleton';
import { Trouble } from '../../kit/Trouble';
import { whyWords } from '../../words/why.words';
import { useDefinition } from '../case/case-data';
import { actionWords } from '../case/decision/decision.words';
import { bodyOf, lacking, nothingTyped, type Typed } from '../case/decision/typed';
import { bulkResultWords, bulkTitle, words } from './bulk.words';
import type { TaskLine } from './use-inbox';

type Result = AnswerOf<'actOnTasks'>['items'][number];

interface BulkDialogProps {
  tasks: readonly TaskLine[];
  action: TaskLine['actions'][number];
  onDone: (ids: string[]) => void;
  onClose: () => void;
}

/** Many at once: first tried without doing, so that everyone sees what will happen; each keeps its own record, reason and message. */
export default function BulkDialog({ tasks: selected, action, onDone, onClose }: BulkDialogProps): ReactNode {
  const say = useSay();
  // What is done leaves the list behind; the table keeps what it began with.
  const [tasks] = useState(selected);
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [tried, setTried] = useState<Result[] | null>(null);
  const [done, setDone] = useState<ReadonlyMap<string, Result>>(new Map());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const key = useRef(newKey());
  const definition = useDefinition({
    service: tasks[0]?.dossier.service ?? '',
    serviceVersion: String(tasks[0]?.dossier.serviceVersion ?? ''),
  });
  const lacks = lacking(typed, action.needs);
  const body = bodyOf(typed, action.name, { asks: false, withFields: false });
  const bodyText = JSON.stringify(body);

  useEffect(() => {
    if (lacks.length > 0 || done.size > 0) return;
    const timer = setTimeout(() => {
      ask('POST /api/tasks/act', { body: { ids: tasks.map(({ id }) => id), ...body, dryRun: true } }).then(
        ({ items }) => setTried(items),
        setError,
      );
    }, 200);
    return () => clearTimeout(timer);
  }, [bodyText, tasks]);

  const able = tried?.filter(({ status }) => status < 400).map(({ id }) => id) ?? [];
  const failed = [...done.values()].filter(({ status }) => status >= 400).map(({ id }) => id);
  const left = done.size > 0 ? failed : able;

  const commit = async (): Promise<void> => {
    if (busy || lacks.length > 0 || left.length === 0) return;
    setBusy(true);
    setError(null);
    try {
      // The key holds for each task by itself: what was done stays done, what failed is tried anew.
      const { items } = await ask('POST /api/tasks/act', { body: { ids: left, ...body }, key: key.current });
      const after = new Map([...done, ...items.map((item) => [item.id, item] as const)]);
      setDone(after);
      const finished = items.filter(({ status }) => status < 400).map(({ id }) => id);
      announce(say(bulkResultWords(finished.length, items.length - finished.length)));
      onDone(finished);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const resultOf = (id: string): Result | undefined => done.get(id) ?? tried?.find((one) => one.id === id);

  return (
    <Dialog title={say(bulkTitle(actionWords(action), left.length))} onClose={onClose} wide>
      <BulkInside onCommit={() => void commit()} />
      {action.needs.includes('reasons') && definition ? (
        <fieldset className="field">
          <legend className="legend">{say(words.reasons)}</legend>
          {definition.reasons.map(({ code, text }) => (
            <label className="check" key={code}>
              <input
                type="checkbox"
                checked={typed.reasons.includes(code)}
                onChange={(event) =>
                  setTyped({
                    ...typed,
                    reasons: event.target.checked ? [...typed.reasons, code] : typed.reasons.filter((one) => one !== code),
                  })
                }
              />
              <span>
                <Say text={text} />
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {(['reply', 'conditions', 'comment'] as const).map((part) =>
        action.needs.includes(part) || part === 'comment' ? (
          <label className="field" key={part}>
            <span className="label">{say(words[part])}</span>
            <textarea
              className="input"
              rows={2}
              dir="auto"
              value={typed[part]}
              onChange={(event) => setTyped({ ...typed, [part]: event.target.value })}
            />
          </label>
        ) : null,
      )}
      {lacks.length > 0 ? <p className="muted">{lacks.map((need) => say(whyWords(`${need}-needed`))).join('؛ ')}</p> : null}
      {tried ? (
        <p role="status">{say(bulkResultWords(left.length, tasks.length - left.length - (done.size - failed.length), done.size === 0))}</p>
      ) : lacks.length === 0 ? (
        <Skeleton rows={2} />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is within reach of the keyboard. */}
      <div className="scroll" tabIndex={0}>
        <table className="table bulk-rows">
          <thead>
            <tr>
              <th scope="col">{say(words.case)}</th>
              <th scope="col">{say(words.applicant)}</th>
              <th scope="col">{say(words.result)}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => {
              const result = resultOf(task.id);
              return (
                <tr key={task.id}>
                  <th scope="row">
                    <Code>{inFours(task.dossier.trackingCode)}</Code>
                  </th>
                  <td>
                    <bdi>{task.dossier.applicant ?? ''}</bdi>
                  </td>
                  <td>
                    {result === undefined ? null : result.status >= 400 ? (
                      <Tag tone="danger" text={whyWords(result.code ?? '')} />
                    ) : (
                      <Tag tone="success" text={done.has(task.id) ? words.done : words.will} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {error ? <Trouble error={error} /> : null}
      <div className="row">
        {left.length > 0 ? (
          <Press keys="commit" busy={busy} onPress={() => void commit()} why={lacks.length > 0 ? say(words.incomplete) : null}>
            {say(done.size > 0 ? words.retry : bulkTitle(actionWords(action), left.length))}
          </Press>
        ) : null}
        <Press look="second" onPress={onClose}>
          {say(words.close)}
        </Press>
      </div>
    </Dialog>
  );
}

/** Within the dialog's own layer of keys. */
function BulkInside({ onCommit }: { onCommit: () => void }): null {
  useKeys({ commit: onCommit });
  return null;
}
