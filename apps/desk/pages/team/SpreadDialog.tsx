import './team.css';
import { type ReactNode, useEffect, useState } from 'react';
import { Code } from '#ui/Code';
import { useSay } from '#ui/Language';
import type { AnswerAt } from '../../api/client';
import { newKey } from '../../api/client';
import { useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Skeleton } from '../../kit/Skeleton';
import { Trouble } from '../../kit/Trouble';
import { figureWords } from '../today/figures.words';
import { movedWords, takeWords, words } from './team.words';

type Move = AnswerAt<'POST /api/agencies/{key}/spread'>['moves'][number];

const changed = [
  'GET /api/overview/team',
  'GET /api/overview/today',
  'GET /api/overview/load',
  'GET /api/tasks',
  'GET /api/colleagues',
] as const;

/** The system proposes who could take what; the head strikes out what does not fit and accepts the rest. */
export function SpreadDialog({ agency, role, onClose }: { agency: string; role?: string; onClose: () => void }): ReactNode {
  const say = useSay();
  const propose = useDo('POST /api/agencies/{key}/spread');
  const accept = useDo('POST /api/agencies/{key}/spread', { changes: changed });
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [key] = useState(newKey);
  const asking = { params: { key: agency }, body: role ? { role } : {} };
  const { mutate } = propose;
  useEffect(() => mutate({ params: { key: agency }, body: { ...(role ? { role } : {}), dryRun: true } }), [mutate, agency, role]);

  const moves = propose.data?.moves ?? [];
  const taken = moves.filter(({ task }) => !left.has(task));
  const commit = (): void => {
    if (taken.length === 0 || accept.isPending) return;
    accept.mutate(
      { ...asking, body: { ...asking.body, tasks: taken.map(({ task }) => task) }, key },
      {
        onSuccess: () => {
          announce(say(movedWords(taken.length)));
          onClose();
        },
      },
    );
  };
  const turn = (task: string): void =>
    leave((before) => (before.has(task) ? new Set([...before].filter((one) => one !== task)) : new Set([...before, task])));

  return (
    <Dialog title={say(words.spreadTitle)} onClose={onClose} wide>
      <Commit onCommit={commit} />
      <p className="muted">{say(words.spreadLead)}</p>
      {propose.error ? <Trouble error={propose.error} /> : null}
      {propose.isPending ? <Skeleton rows={4} /> : null}
      {propose.data && moves.length === 0 ? <p>{say(words.nothingToSpread)}</p> : null}
      {moves.length > 0 ? <Moves moves={moves} left={left} onTurn={turn} /> : null}
      {accept.error ? <Trouble error={accept.error} /> : null}
      {moves.length > 0 ? (
        <Press onPress={commit} busy={accept.isPending} keys="commit" why={taken.length === 0 ? say(words.nothingToSpread) : null}>
          {say(takeWords(taken.length))}
        </Press>
      ) : null}
    </Dialog>
  );
}

/** Keys of a dialog belong to its own layer. */
export function Commit({ onCommit }: { onCommit: () => void }): null {
  useKeys({ commit: onCommit });
  return null;
}

function Moves({ moves, left, onTurn }: { moves: readonly Move[]; left: ReadonlySet<string>; onTurn: (task: string) => void }): ReactNode {
  const say = useSay();
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.work)}</th>
            <th scope="col">{say(words.from)}</th>
            <th scope="col">{say(words.to)}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ task, trackingCode, fromName, toName }) => (
            <tr key={task} data-left={left.has(task) ? '' : undefined}>
              <th scope="row">
                <label className="check">
                  <input type="checkbox" checked={!left.has(task)} onChange={() => onTurn(task)} />
                  <span className="hidden">{say(words.take)}</span>
                  <Code>{trackingCode}</Code>
                </label>
              </th>
              <td>{fromName ? <bdi>{fromName}</bdi> : say(figureWords.shared)}</td>
              <td>
                <bdi>{toName}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
