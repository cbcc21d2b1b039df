import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Instant } from '#domain/instant';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { Faces } from '../../kit/Faces';
import { flagWords, kindWords } from '../../words/tasks.words';
import { words } from './inbox.words';
import { TimeLeft } from './TimeLeft';
import { sinceWords } from './time-left';
import type { TaskLine } from './use-inbox';

export interface TaskRowProps {
  task: TaskLine;
  at: number;
  now: Instant;
  here: boolean;
  selected: boolean;
  gone: boolean;
  compact: boolean;
  onGo: (at: number) => void;
  onSelect: (id: string) => void;
  onPeek: (at: number) => void;
}

/** One task in a line: what, whose, where it stands, how long it has. Its link is what the keyboard is on. */
export const TaskRow = memo(function TaskRow({
  task,
  at,
  now,
  here,
  selected,
  gone,
  compact,
  onGo,
  onSelect,
  onPeek,
}: TaskRowProps): ReactNode {
  const say = useSay();
  const { dossier } = task;
  return (
    <div className="task-row" data-here={here || undefined} data-gone={gone || undefined}>
      <label className="task-check">
        <input type="checkbox" checked={selected} tabIndex={-1} onChange={() => onSelect(task.id)} />
        <span className="hidden">
          {say(words.select)} {inFours(dossier.trackingCode)}
        </span>
      </label>
      <div className="task-what">
        <div className="task-first">
          <Link href={`/tasks/${task.id}`} className="row-link" data-task={task.id} tabIndex={here ? 0 : -1} onFocus={() => onGo(at)}>
            <Say text={dossier.title} />
            {dossier.applicant ? (
              <>
                {' · '}
                <bdi>{dossier.applicant}</bdi>
              </>
            ) : null}
          </Link>
          {task.flags.map((flag) => (
            <Tag key={flag} tone={flagWords[flag].tone} text={standInText(task, flag)} />
          ))}
          {gone ? <Tag tone="neutral" text={words.gone} /> : null}
        </div>
        {compact ? null : (
          <div className="task-second small muted">
            <Code>{inFours(dossier.trackingCode)}</Code>
            <span>
              {task.kind === 'review' ? null : `${say(kindWords[task.kind])} · `}
              <Say text={task.stageLabel} />
            </span>
            {task.county ? <Say text={task.county.label} /> : null}
            <span>{say(sinceWords(task.waitingSince, now))}</span>
            {task.note ? (
              <span className="task-note">
                «<bdi>{task.note.text}</bdi>»
              </span>
            ) : null}
          </div>
        )}
      </div>
      <div className="task-who">
        {compact ? (
          <span className="small muted task-stage">
            <Say text={task.stageLabel} />
          </span>
        ) : null}
        <Faces of={task.presence} />
        <button type="button" className="button button-quiet row-peek" tabIndex={-1} onClick={() => onPeek(at)}>
          {say(words.peek)} <span className="hidden">{inFours(dossier.trackingCode)}</span>
        </button>
        {task.assigneeName && !compact ? (
          <span className="small muted">
            <bdi>{task.assigneeName}</bdi>
          </span>
        ) : null}
      </div>
      <TimeLeft task={task} now={now} brief={compact} />
    </div>
  );
});

function standInText(task: TaskLine, flag: TaskLine['flags'][number]): { fa: string; en?: string | undefined } {
  const { text } = flagWords[flag];
  return flag === 'stand-in' && task.standInFor
    ? { fa: `${text.fa} از ${task.standInFor.name}`, en: `${text.en} for ${task.standInFor.name}` }
    : text;
}
