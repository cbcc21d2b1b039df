import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import type { Team, TeamTask } from '#contracts/http/overview';
import { localDate } from '#domain/calendar/local';
import { Code } from '#ui/Code';
import { Say, useDigits, useSay } from '#ui/Language';
import { Meter } from '#ui/Meter';
import { Press } from '../../kit/Press';
import { figureWords } from '../today/figures.words';
import { Due } from '../today/TodayList.page';
import { awayWords, loadWords, moreWords, words } from './team.words';

type Owner = ({ kind: 'shared' } & Team['shared']) | ({ kind: 'person' } & Team['persons'][number]);

interface DeskProps {
  of: Owner;
  team: Team;
  onHand: (task: TeamTask) => void;
  onDrop: (task: string) => void;
}

const kind = 'application/x-gardesh-task';
const first = 8;

/** One person's work, or that of the queue: how much, how much of it today, and the soonest of it. */
export function Desk({ of: owner, team, onHand, onDrop }: DeskProps): ReactNode {
  const say = useSay();
  const id = useId();
  const [over, setOver] = useState(false);
  const [all, showAll] = useState(false);
  const most = Math.max(1, ...team.persons.map(({ open }) => open));
  const shown = all ? owner.tasks : owner.tasks.slice(0, first);
  const receives = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(kind)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const task = event.dataTransfer.getData(kind);
      if (task && !owner.tasks.some((one) => one.id === task)) onDrop(task);
    },
  };
  return (
    <section className="panel desk-of" aria-labelledby={id} data-over={over ? '' : undefined} {...receives}>
      <h2 id={id}>{owner.kind === 'person' ? <bdi>{owner.name}</bdi> : say(figureWords.shared)}</h2>
      {owner.kind === 'person' ? <Standing of={owner} today={localDate(team.at)} /> : null}
      {owner.kind === 'person' ? (
        <Meter share={owner.open / most} tone={owner.late > 0 ? 'danger' : owner.dueToday > 0 ? 'warning' : 'neutral'}>
          {say(loadWords(owner))}
        </Meter>
      ) : (
        <p>{say(loadWords(owner))}</p>
      )}
      <ul className="desk-tasks">
        {shown.map((task) => (
          <Line key={task.id} task={task} now={team.at} onHand={() => onHand(task)} />
        ))}
      </ul>
      {owner.open > shown.length ? (
        owner.tasks.length > shown.length ? (
          <Press look="plain" onPress={() => showAll(true)}>
            {say(moreWords(owner.open - shown.length))}
          </Press>
        ) : (
          <p className="small muted">{say(moreWords(owner.open - shown.length))}</p>
        )
      ) : null}
    </section>
  );
}

function Standing({ of: { posts, absence, here, userName, id }, today }: { of: Team['persons'][number]; today: string }): ReactNode {
  const say = useSay();
  return (
    <p className="desk-standing small">
      <span className="muted">{posts.map(({ title }) => say(title)).join('، ')}</span>
      {absence ? (
        <span className="tag tag-warning">{say(awayWords(absence, today))}</span>
      ) : (
        <Link href={`/absences?person=${encodeURIComponent(userName ?? id)}`}>{say(words.setAway)}</Link>
      )}
      {here && !absence?.now ? <span className="tag tag-success">{say(words.here)}</span> : null}
    </p>
  );
}

function Line({ task, now, onHand }: { task: TeamTask; now: string; onHand: () => void }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <li data-task={task.id} draggable onDragStart={(event) => event.dataTransfer.setData(kind, task.id)}>
      <span className="desk-task">
        <Link href={`/tasks/${task.id}`}>
          <Code>{task.trackingCode}</Code>
        </Link>
        <small className="muted">
          <Say text={task.stage.title} /> · <Say text={task.service.title} />
        </small>
        <small>
          <Due dueAt={task.dueAt} now={now} /> {task.begun ? <span className="tag">{say(words.begun)}</span> : null}
        </small>
      </span>
      <Press look="plain" onPress={onHand} label={`${say(words.handOver)} ${digits(task.trackingCode)}`}>
        {say(words.handOver)}
      </Press>
    </li>
  );
}
