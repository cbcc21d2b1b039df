import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Instant } from '#domain/instant';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { inFours } from '#ui/format/code';
import { Say, useDigits, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { Faces } from '../../kit/Faces';
import type { InboxColumn } from '../../shell/preferences';
import { flagWords, kindWords } from '../../words/tasks.words';
import { remindedWords } from '../snooze/snooze.words';
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
  columns: readonly InboxColumn[];
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
  columns,
  onGo,
  onSelect,
  onPeek,
}: TaskRowProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { dossier } = task;
  const shows = (column: InboxColumn): boolean => columns.includes(column);
  const back = task.snoozed?.back ?? false;
  return (
    <div className="task-row" data-here={here || undefined} data-gone={gone || undefined}>
      <label className="task-check">
        <input type="checkbox" checked={selected} tabIndex={-1} onChange={() => onSelect(task.id)} />
        <span className="hidden">
          {say(words.select)} {digits(inFours(dossier.trackingCode))}
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
          {back ? <Tag tone="warning" text={remindedWords(task.snoozed?.note ?? null)} /> : null}
          {gone ? <Tag tone="neutral" text={words.gone} /> : null}
        </div>
        {compact ? null : (
          <div className="task-second small muted">
            {shows('code') ? <Code>{inFours(dossier.trackingCode)}</Code> : null}
            {shows('stage') ? (
              <span>
                {task.kind === 'review' ? null : `${say(kindWords[task.kind])} · `}
                <Say text={task.stageLabel} />
              </span>
            ) : null}
            {task.snoozed && !back ? (
              <span>
                {say(words.until)} <Moment at={task.snoozed.until} now={now} />
                {task.snoozed.note ? (
                  <>
                    : <bdi>{task.snoozed.note}</bdi>
                  </>
                ) : null}
              </span>
            ) : null}
            {shows('county') && task.county ? <Say text={task.county.label} /> : null}
            {shows('waiting') ? <span>{say(sinceWords(task.waitingSince, now))}</span> : null}
            {shows('note') && task.note ? (
              <span className="task-note" title={task.note.text}>
                «<bdi>{task.note.text}</bdi>»
              </span>
            ) : null}
          </div>
        )}
      </div>
      <div className="task-who">
        {compact && shows('stage') ? (
          <span className="small muted task-stage">
            <Say text={task.stageLabel} />
          </span>
        ) : null}
        {shows('presence') ? <Faces of={task.presence} /> : null}
        <button type="button" className="button button-quiet row-peek" tabIndex={-1} onClick={() => onPeek(at)}>
          {say(words.peek)} <span className="hidden">{digits(inFours(dossier.trackingCode))}</span>
        </button>
        {shows('assignee') && task.assigneeName && !compact ? (
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
