import './bulk.css';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Text } from '#domain/definition/schema';
import { toAsciiDigits } from '#domain/text/digits';
import { Say, useSay } from '#ui/Language';
import { Meter } from '#ui/Meter';
import { useAsk } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { useOnline } from '../../shell/OfflineBar';
import { whyWords } from '../../words/why.words';
import { useDefinition } from '../case/case-data';
import { actionWords } from '../case/decision/decision.words';
import { bodyOf, lacking, nothingTyped, type Typed } from '../case/decision/typed';
import type { TaskLine } from '../inbox/use-inbox';
import { BulkTable } from './BulkTable';
import { bulkResultWords, bulkTitle, casesWords, progressWords, words } from './bulk.words';
import { commonActions } from './common-actions';
import { SaidOnce } from './SaidOnce';
import { useBulk } from './use-bulk';

interface BulkDialogProps {
  tasks: readonly TaskLine[];
  /** The act that was meant as it opened; null: the one that touches most. */
  meant: string | null;
  /** Reasons that were ticked before. */
  reasons?: string[];
  /** With those that were done: until then the table stands as it began. */
  onClose: (done: string[]) => void;
}

/** Many at once, seen beside each other: what sets them apart, what would become of each, and only then done. */
export default function BulkDialog({ tasks: given, meant, reasons = [], onClose }: BulkDialogProps): ReactNode {
  const say = useSay();
  const online = useOnline();
  const confirmId = useId();
  // What is done leaves the list behind; the table keeps what it began with.
  const [tasks] = useState(given);
  const ids = useMemo(() => tasks.map(({ id }) => id), [tasks]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(ids));
  const actions = commonActions(tasks);
  const [name, setName] = useState(meant);
  const action = (actions.find((one) => one.action.name === name) ?? actions[0])?.action ?? null;
  const [typed, setTyped] = useState<Typed>({ ...nothingTyped, reasons });
  const [confirm, setConfirm] = useState('');
  const definition = useDefinition({
    service: tasks[0]?.dossier.service ?? '',
    serviceVersion: String(tasks[0]?.dossier.serviceVersion ?? ''),
  });
  const compared = useAsk('GET /api/tasks/compare', { query: { ids: ids.slice(0, 100).join(',') } }, { freshFor: 60_000 });
  const beside = useMemo(() => new Map(compared.data?.items.map((item) => [item.id, item])), [compared.data]);

  const lacks = action ? lacking(typed, action.needs) : [];
  const body = action && lacks.length === 0 ? bodyOf(typed, action.name, { asks: false, withFields: false }) : null;
  const bulk = useBulk({ ids, chosen, body });
  const { left, progress } = bulk;
  const isFinal = action?.reversible === false;
  const finished = ids.filter((id) => bulk.isDone(id) && (bulk.resultOf(id)?.status ?? 500) < 400);
  const aside = tasks.length - left.length - finished.length;
  const consequences = finished.length === 0 ? consequencesOf(left.map((id) => bulk.resultOf(id)?.consequence ?? null)) : [];

  const why = ((): string | null => {
    if (lacks.length > 0) return lacks.map((need) => say(whyWords(`${need}-needed`))).join('؛ ');
    if (left.length === 0) return bulk.tried ? say(words.nothing) : say(words.waits);
    if (isFinal && Number(toAsciiDigits(confirm.trim()) || 'x') !== left.length) return say(words.legalWrong);
    return online ? null : say(words.offline);
  })();

  const commit = async (): Promise<void> => {
    if (why !== null || progress) {
      if (why !== null) announce(why, 'assertive');
      return;
    }
    const results = await bulk.commit();
    const well = results.filter(({ status }) => status < 400).map(({ id }) => id);
    announce(say(bulkResultWords(well.length, results.length - well.length)));
  };
  // What has begun is seen to its end: half of it done would be nobody's wish.
  const close = (): void => (progress ? announce(say(words.underWay), 'assertive') : onClose(finished));
  const toggle = (id: string): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  return (
    <Dialog
      title={action ? say(bulkTitle(actionWords(action), progress?.of ?? (left.length || finished.length))) : say(words.title)}
      onClose={close}
      wide
    >
      <Committing onCommit={() => void commit()} />
      {action ? null : <p>{say(words.none)}</p>}
      {actions.length > 1 && finished.length === 0 ? (
        <fieldset className="row bulk-choices">
          <legend className="hidden">{say(words.acts)}</legend>
          {actions.map((one) => (
            <Press
              key={one.action.name}
              look="second"
              pressed={one.action.name === action?.name}
              onPress={() => {
                setName(one.action.name);
                setConfirm('');
              }}
            >
              {say(actionWords(one.action))}
            </Press>
          ))}
        </fieldset>
      ) : null}
      {action && finished.length === 0 ? <SaidOnce action={action} definition={definition} typed={typed} onType={setTyped} /> : null}
      {action && !progress && lacks.length === 0 && (bulk.tried || finished.length > 0) ? (
        <p role="status">
          <strong>
            {say(
              finished.length > 0
                ? bulkResultWords(finished.length, tasks.length - finished.length)
                : bulkResultWords(left.length, aside, true),
            )}
          </strong>
        </p>
      ) : null}
      {consequences.length > 0 && consequences.length <= mostTold ? (
        <ul className="plain">
          {consequences.map(({ text, count }) => (
            <li key={text.fa}>
              {consequences.length > 1 ? <strong>{say(casesWords(count))}: </strong> : null}
              <Say text={text} />
            </li>
          ))}
        </ul>
      ) : null}
      {progress ? (
        <p role="status">
          <Meter share={progress.gone / progress.of} tone="neutral">
            {say(progressWords(progress.gone, progress.of))}
          </Meter>
        </p>
      ) : null}
      {compared.error ? <Trouble error={compared.error} onRetry={() => void compared.refetch()} /> : null}
      <BulkTable tasks={tasks} compared={beside} definition={definition} bulk={bulk} chosen={chosen} onToggle={toggle} />
      {bulk.error ? <Trouble error={bulk.error} /> : null}
      <div className="bulk-acts stack stack-2">
        {isFinal && !progress && left.length > 0 && lacks.length === 0 ? (
          <div className="field">
            <label className="label" htmlFor={confirmId}>
              {say(words.legalLabel)}
            </label>
            <span className="hint" id={`${confirmId}-hint`}>
              {say(words.legal)}
            </span>
            <input
              className="input input-4"
              id={confirmId}
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              maxLength={4}
              aria-describedby={`${confirmId}-hint`}
              value={confirm}
              onChange={({ target }) => setConfirm(target.value)}
            />
          </div>
        ) : null}
        <div className="row">
          {action && (left.length > 0 || finished.length === 0) ? (
            <Press keys="commit" busy={progress !== null} onPress={() => void commit()} why={progress ? null : why}>
              {say(finished.length > 0 && !progress ? words.retry : bulkTitle(actionWords(action), progress?.of ?? left.length))}
            </Press>
          ) : null}
          <Press look="second" onPress={close} why={progress ? say(words.underWay) : null}>
            {say(words.close)}
          </Press>
        </div>
      </div>
    </Dialog>
  );
}

/** More kinds of consequence than these would only be read past. */
const mostTold = 4;

/** What follows, the most frequent first, and in how many cases. */
function consequencesOf(texts: readonly (Text | null)[]): { text: Text; count: number }[] {
  const told = new Map<string, { text: Text; count: number }>();
  for (const text of texts) if (text) told.set(text.fa, { text, count: (told.get(text.fa)?.count ?? 0) + 1 });
  return [...told.values()].sort((one, other) => other.count - one.count);
}

/** Within the dialog's own layer of keys. */
function Committing({ onCommit }: { onCommit: () => void }): null {
  useKeys({ commit: onCommit });
  return null;
}
