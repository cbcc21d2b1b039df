import type { ReactNode } from 'react';
import type { ClockExplained } from '#contracts/http/clock';
import { toJalali } from '#domain/calendar/jalali';
import { weekdayOf } from '#domain/calendar/local';
import { nextOf } from '#domain/definition/outcomes';
import { durationWords } from '#domain/text/words';
import { LastDay, Moment } from '#ui/Day';
import { Say, useDigits, useLanguage, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Dialog } from '../../kit/Dialog';
import { Loaded } from '../../kit/Loaded';
import { useCase } from './case-context';
import { eventWords } from './history.words';
import { useHistory } from './use-history';
import { useNames } from './use-names';
import { words } from './why-here.words';

/** One card: what sent it here, who decided before, what is awaited, why this date, what silence means, and what comes next. */
export default function WhyHere({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const nameOf = useNames();
  const { dossier, definition, task, now } = useCase();
  const history = useHistory(dossier.trackingCode);
  const clocks = useAsk('GET /api/dossiers/{trackingCode}/clocks', { params: { trackingCode: dossier.trackingCode } });
  const stage = definition?.stages[dossier.stage.key];
  const last = history.findLast(({ kind }) => kind === 'stage-left');
  const decided = history.findLast(({ kind, fact }) => kind === 'task-closed' && fact.state !== 'terminated');
  const cameFrom = last ? definition?.stages[String(last.fact.stage)]?.label : undefined;
  const party = task?.party && stage?.kind === 'concurrence' ? stage.parties[task.party] : undefined;
  const expiries = Object.entries(definition?.clocks ?? {}).flatMap(([key, rule]) => (rule?.onExpiry ? [{ key, ...rule }] : []));
  return (
    <Dialog title={say(words.title)} onClose={onClose} wide>
      <p>
        <Say text={dossier.sentence} />
      </p>
      <dl className="why-facts">
        <div>
          <dt>{say(words.sent)}</dt>
          <dd>{cameFrom ? <Say text={cameFrom} /> : say(words.filing)}</dd>
        </div>
        {decided ? (
          <div>
            <dt>{say(words.decided)}</dt>
            <dd>
              <Say text={eventWords(decided, definition) ?? { fa: '—' }} />
              <span className="muted">
                {' '}
                · {nameOf(decided)} · <Moment at={decided.at} now={now} />
              </span>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{say(words.awaited)}</dt>
          <dd>
            <Say text={dossier.stage.label} /> · <Say text={dossier.holder.label} />
          </dd>
        </div>
        {party ? (
          <div>
            <dt>{say(words.silence)}</dt>
            <dd>
              {say(words.after)} {say(durationWords(party.due))}: {say(words.silenceMeans[party.silence])}
            </dd>
          </div>
        ) : null}
        {!party && task?.agency && task.dueAt !== null && stage && stage.kind !== 'end' ? (
          <div>
            <dt>{say(words.silence)}</dt>
            <dd>
              {say(words.headHears)}
              {expiries.map(({ key, onExpiry = '' }) => (
                <div key={key}>
                  {say(words.clocks[key as keyof typeof words.clocks] ?? { fa: key })}:{' '}
                  {say(words.expiries[onExpiry as keyof typeof words.expiries] ?? definition?.stages[onExpiry]?.label ?? { fa: onExpiry })}
                </div>
              ))}
            </dd>
          </div>
        ) : null}
        {stage && stage.kind !== 'end' ? (
          <div>
            <dt>{say(words.next)}</dt>
            <dd>
              {[...new Set(Object.values(nextOf(stage)))]
                .flatMap((key) => (definition?.stages[key] ? [say(definition.stages[key].label)] : []))
                .join('، ')}
            </dd>
          </div>
        ) : null}
      </dl>
      <h3>{say(words.dates)}</h3>
      <Loaded of={clocks} rows={3}>
        {({ items }) => (
          <div className="stack">
            {items
              .filter(({ state, dueAt }) => state === 'paused' || (state === 'running' && dueAt !== null))
              .map((clock) => (
                <ClockStrip key={`${clock.key} ${clock.stage ?? ''}`} clock={clock} />
              ))}
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}

/** The days of a clock one by one: which counted, which did not and why. */
function ClockStrip({ clock }: { clock: ClockExplained }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const language = useLanguage();
  const { now, definition } = useCase();
  const name = words.clocks[clock.key as keyof typeof words.clocks] ?? definition?.stages[clock.stage ?? '']?.label ?? { fa: clock.key };
  return (
    <section>
      <p>
        <strong>
          <Say text={name} />
        </strong>{' '}
        <span className="muted">
          {say(durationWords(clock.budget))} · {say(words.used)} {say(durationWords(clock.consumed))}
          {clock.dueAt ? (
            <>
              {' '}
              · {say(words.until)} <LastDay due={clock.dueAt} now={now} />
            </>
          ) : (
            <> · {say(words.paused)}</>
          )}
        </span>
      </p>
      <ol className="strip">
        {clock.days.map((day) => {
          const why = day.why ? (day.why.title ?? words.whys[day.why.code as keyof typeof words.whys] ?? { fa: day.why.code }) : null;
          const number = language === 'fa' ? toJalali(day.date).day : Number(day.date.slice(8));
          return (
            <li key={day.date} data-kind={day.counted ? 'counted' : day.kind} data-past={day.date < now.slice(0, 10) || undefined}>
              <span className="small">{say(words.weekdays[weekdayOf(day.date)])}</span>
              <strong>{digits(number)}</strong>
              <span className="strip-why">{day.counted ? digits(day.consumedAfter.replace(/\D+$/, '')) : why ? say(why) : '—'}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
