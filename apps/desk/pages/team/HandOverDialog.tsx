import './team.css';
import { type ReactNode, useId, useState } from 'react';
import type { Colleague } from '#contracts/http/overview';
import { localDate } from '#domain/calendar/local';
import { Code } from '#ui/Code';
import { Say, useSay } from '#ui/Language';
import { newKey } from '../../api/client';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Loaded } from '../../kit/Loaded';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { useMe } from '../../shell/rights';
import { Commit } from './SpreadDialog';
import { awayWords, givenWords, loadWords, words } from './team.words';

/** What of a task decides to whom it may go. */
export interface HandedTask {
  id: string;
  trackingCode: string;
  agency: string;
  role: string;
  assignee: string | null;
  /** An operator's: it goes to the body, and back to the operator. */
  repair?: boolean;
}

interface HandOverProps {
  task: HandedTask;
  /** Chosen and written beforehand. */
  proposed?: { post: string; note: string };
  onClose: () => void;
  onDone?: () => void;
}

const queue = 'queue';
const operator = 'operator';

/**
 * To a colleague with their load and presence, to a post, or back to the shared queue. Within the task's own post it is
 * handed over as it stands; to another post it is forwarded, with a note.
 */
export function HandOverDialog({ task, proposed, onClose, onDone = onClose }: HandOverProps): ReactNode {
  const say = useSay();
  const me = useMe();
  const colleagues = useAsk('GET /api/colleagues', { query: { agency: task.agency } });
  const changes = [
    'GET /api/overview/team',
    'GET /api/tasks',
    'GET /api/tasks/{id}',
    'GET /api/colleagues',
    'GET /api/overview/load',
  ] as const;
  const assign = useDo('POST /api/tasks/{id}/assign', { changes });
  const forward = useDo('POST /api/tasks/{id}/forward', { changes });
  const [to, choose] = useState<string | null>(proposed ? `post:${proposed.post}` : null);
  const [note, write] = useState(proposed?.note ?? '');
  const [key, renew] = useState(newKey);
  const noteId = useId();

  const others = (colleagues.data?.items ?? []).filter(({ id }) => id !== task.assignee && id !== me.person.id);
  const person = others.find(({ id }) => id === to);
  const post = to?.startsWith('post:') ? to.slice(5) : null;
  const ownPost = person?.posts.some(({ key: role }) => role === task.role) ?? false;
  const needsNote = post !== null || (person !== undefined && !ownPost);
  const why = to === null ? say(words.personNeeded) : needsNote && !note.trim() ? say(words.noteNeeded) : null;
  const error = assign.error ?? forward.error;

  const commit = (): void => {
    if (why !== null || assign.isPending || forward.isPending) return;
    const settled = {
      onSuccess: () => {
        announce(say(person ? givenWords(person.name) : givenWords(say(words.toQueue))));
        onDone();
      },
      // Another try is another intent: a refusal under the old key would only be repeated.
      onError: () => renew(newKey()),
    };
    const params = { id: task.id };
    if (post !== null) forward.mutate({ params, body: { to: { role: post }, note }, key }, settled);
    else if (person && (needsNote || note.trim())) forward.mutate({ params, body: { to: { person: person.id }, note }, key }, settled);
    else assign.mutate({ params, body: { to: person?.id ?? null }, key }, settled);
  };

  return (
    <Dialog
      title={
        <>
          {say(words.handOverTitle)} <Code>{task.trackingCode}</Code>
        </>
      }
      onClose={onClose}
    >
      <Commit onCommit={commit} />
      <Loaded of={colleagues} rows={4}>
        {() => <Receivers task={task} others={others} only={proposed?.post} chosen={to} onChoose={choose} />}
      </Loaded>
      <div className="field">
        <label className="label" htmlFor={noteId}>
          {say(words.note)}
        </label>
        <p className="small muted" id={`${noteId}-hint`}>
          {say(words.noteHint)}
        </p>
        <textarea
          className="input"
          id={noteId}
          dir="auto"
          rows={3}
          maxLength={4000}
          value={note}
          aria-describedby={`${noteId}-hint`}
          onChange={({ target }) => write(target.value)}
        />
      </div>
      {error ? <Trouble error={error} /> : null}
      <Press onPress={commit} keys="commit" why={why} busy={assign.isPending || forward.isPending}>
        {say(words.handOver)}
      </Press>
    </Dialog>
  );
}

interface ReceiversProps {
  task: HandedTask;
  others: readonly Colleague[];
  /** Only whoever holds this post, and the post itself. */
  only?: string | undefined;
  chosen: string | null;
  onChoose: (to: string) => void;
}

function Receivers({ task, others, only, chosen, onChoose }: ReceiversProps): ReactNode {
  const say = useSay();
  const name = useId();
  const fits = (colleague: Colleague): boolean => colleague.posts.some(({ key }) => key === task.role);
  const isMeant = (key: string): boolean => key !== 'admin' && (only === undefined || key === only);
  const receivers = others.filter((one) => one.posts.some(({ key }) => isMeant(key)));
  const posts = [...new Map(others.flatMap((one) => one.posts).map((post) => [post.key, post])).values()].filter(
    ({ key }) => key !== task.role && isMeant(key),
  );
  return (
    <fieldset className="receivers">
      <legend className="label">{say(words.whom)}</legend>
      {others.length === 0 ? <p>{say(words.nobodyFits)}</p> : null}
      {[...receivers.filter(fits), ...receivers.filter((one) => !fits(one))].map((one) => (
        <label className="receiver" key={one.id}>
          <input type="radio" name={name} checked={chosen === one.id} onChange={() => onChoose(one.id)} />
          <span className="receiver-name">
            <bdi>{one.name}</bdi>
            <small className="muted">{one.posts.map(({ title }) => say(title)).join('، ')}</small>
          </span>
          <Standing of={one} />
        </label>
      ))}
      {posts.map(({ key, title }) => (
        <label className="receiver" key={key}>
          <input type="radio" name={name} checked={chosen === `post:${key}`} onChange={() => onChoose(`post:${key}`)} />
          <span className="receiver-name">
            <Say text={title} />
            <small className="muted">{say(words.toPost)}</small>
          </span>
        </label>
      ))}
      {task.repair && task.role !== operator ? (
        <label className="receiver">
          <input type="radio" name={name} checked={chosen === `post:${operator}`} onChange={() => onChoose(`post:${operator}`)} />
          <span className="receiver-name">
            {say(words.operator)}
            <small className="muted">{say(words.toPost)}</small>
          </span>
        </label>
      ) : null}
      {task.assignee === null || only !== undefined ? null : (
        <label className="receiver">
          <input type="radio" name={name} checked={chosen === queue} onChange={() => onChoose(queue)} />
          <span className="receiver-name">{say(words.toQueue)}</span>
        </label>
      )}
    </fieldset>
  );
}

/** «۱۱ کار، از فردا نیست»: by load and presence, never by merit. */
function Standing({ of: { open, dueToday, absence, here } }: { of: Colleague }): ReactNode {
  const say = useSay();
  const today = localDate(useNow());
  return (
    <span className="receiver-standing small">
      <span>{say(loadWords({ open, dueToday }))}</span>
      {absence ? <span className="tag tag-warning">{say(awayWords(absence, today))}</span> : null}
      {here && !absence?.now ? <span className="tag tag-success">{say(words.here)}</span> : null}
    </span>
  );
}
