import type { ReactNode } from 'react';
import type { Instant } from '#domain/instant';
import { LastDay } from '#ui/Day';
import { useSay } from '#ui/Language';
import { Meter } from '#ui/Meter';
import { words } from './inbox.words';
import { timeLeft, usualWords } from './time-left';
import type { TaskLine } from './use-inbox';

/** How long it has, when that ends, and how long such a task usually takes: why it stands where it stands. */
export function TimeLeft({
  task,
  now,
  brief = false,
}: {
  task: Pick<TaskLine, 'openedAt' | 'dueAt' | 'risk'>;
  now: Instant;
  brief?: boolean;
}): ReactNode {
  const say = useSay();
  const left = timeLeft(task, now);
  if (!left || task.dueAt === null) return <span className="time-left small muted">{say(words.noDue)}</span>;
  return (
    <span className="time-left">
      <Meter share={left.share} tone={left.tone}>
        {say(left.words)}
      </Meter>
      {brief ? null : (
        <span className="small muted">
          <LastDay due={task.dueAt} now={now} />
          {task.risk?.usual ? <> · {say(usualWords(task.risk.usual))}</> : null}
        </span>
      )}
    </span>
  );
}
