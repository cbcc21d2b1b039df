import type { ReactNode } from 'react';
import type { Task } from '#contracts/http/task';
import type { TaskAbout } from '#domain/dossier/dossier';
import type { Instant } from '#domain/instant';
import { ButtonLink } from '#ui/Button';
import { LastDay, Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { Money } from '#ui/Money';
import { AskedOfYou } from './AskedOfYou';
import type { RequestKnown } from './read-request';
import { words } from './request.words';

/** What waits for the reader: at the top, with what it is, by when, and what happens otherwise. */
export function ActionCards({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const { dossier } = known;
  const open = dossier.tasks.filter(({ closedAt }) => closedAt === null);
  const asked = open.filter(({ kind }) => kind === 'supplement');
  const due = dossier.charges.filter(({ state }) => state === 'due');
  const visits = open.filter(({ kind }) => kind === 'inspection');
  return (
    <>
      {asked.length > 0 ? <Asked known={known} tasks={asked} now={now} /> : null}
      {due.length > 0 ? <Due known={known} now={now} /> : null}
      {visits.map((task) => (
        <Visit key={task.id} task={task} now={now} />
      ))}
    </>
  );
}

function Asked({ known, tasks, now }: { known: RequestKnown; tasks: readonly Task[]; now: Instant }): ReactNode {
  const say = useSay();
  return (
    <AskedOfYou known={known} tasks={tasks} now={now} title={say(words.asked)} after={say(words.ifNot)}>
      <p>
        <ButtonLink href={`/my/${known.dossier.trackingCode}/reply`}>{say(words.answer)}</ButtonLink>
      </p>
    </AskedOfYou>
  );
}

function Due({ known: { dossier }, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  return (
    <section className="card card-yours stack" aria-labelledby="to-pay">
      <h2 id="to-pay">{say(words.toPay)}</h2>
      {dossier.charges
        .filter(({ state }) => state === 'due')
        .map(({ id, amount, dueAt }) => (
          <div className="stack stack-2" key={id}>
            <p className="amount">
              <Money amount={amount} />
            </p>
            {dueAt ? (
              <p>
                {say(words.until)}{' '}
                <strong>
                  <LastDay due={dueAt} now={now} />
                </strong>
                . {say(words.ifNotPaid)}
              </p>
            ) : null}
            <p>
              <ButtonLink href={`/my/${dossier.trackingCode}/pay/${id}`}>{say(words.pay)}</ButtonLink>
            </p>
          </div>
        ))}
    </section>
  );
}

function Visit({ task, now }: { task: Task; now: Instant }): ReactNode {
  const say = useSay();
  const { appointment, offered } = task.about as Pick<TaskAbout, 'appointment' | 'offered'>;
  const waits = offered !== undefined || (appointment !== undefined && appointment.by === 'body' && !appointment.agreed);
  const mayBook = task.actions.some(({ name, why }) => name === 'book' && why === null);
  if (!appointment && !mayBook) return null;
  return (
    <section className={appointment && !waits ? 'card stack' : 'card card-yours stack'} aria-labelledby={`visit-${task.id}`}>
      <h2 id={`visit-${task.id}`}>{say(words.visit)}</h2>
      {appointment ? (
        <p>
          {say(words.visitAt)}{' '}
          <strong>
            <Moment at={appointment.at} now={now} />
          </strong>
          {appointment.moved ? (
            <>
              <br />
              {say(words.visitMoved)} <Moment at={appointment.moved.from} now={now} />: «<bdi>{appointment.moved.reason}</bdi>»
            </>
          ) : null}
        </p>
      ) : null}
      {offered ? (
        <p>
          {say(words.visitOffered)} {offered.reason ? <bdi>«{offered.reason}»</bdi> : null}
        </p>
      ) : null}
      {appointment && !waits ? <p className="small muted">{say(appointment.agreed ? words.visitAgreed : words.visitYours)}</p> : null}
      {mayBook ? (
        <p>
          <ButtonLink look={appointment && !waits ? 'second' : 'first'} href={`/my/${task.dossier.trackingCode}/visit/${task.id}`}>
            {say(waits ? words.answerVisit : appointment ? words.moveVisit : words.book)}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
