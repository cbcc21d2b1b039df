import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { addDays, localDate } from '#domain/calendar/local';
import { slotAt, visitHours } from '#domain/calendar/slots';
import type { Instant, IsoDate } from '#domain/instant';
import { dayWords } from '#domain/text/words';
import { useDigits, useSay } from '#ui/Language';
import { newKey } from '../../api/client';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Loaded } from '../../kit/Loaded';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { useCase } from '../case/case-context';
import type { CaseTask } from '../case/case-data';
import { appointmentChanges, type Visiting } from './appointment';
import { timeWords, words } from './appointment.words';

interface Time {
  day: string;
  hour: string;
}

/** How far ahead a visit may be set, and how many times may be offered. */
const lookedDays = 28;
const mostTimes = 5;

/** One time sets the appointment, several are offered; either way the applicant is told. */
export function AppointmentDialog({ task, onClose }: { task: CaseTask; onClose: () => void }): ReactNode {
  const say = useSay();
  const { definition, now } = useCase();
  const today = localDate(now);
  const days = useAsk('GET /api/calendars/{key}', {
    params: { key: definition?.calendar ?? '' },
    query: { from: addDays(today, 1), to: addDays(today, lookedDays) },
  });
  return (
    <Dialog title={say((task.about as Visiting).appointment ? words.move : words.set)} onClose={onClose}>
      <p>{say(words.help)}</p>
      <Loaded of={days} rows={3}>
        {({ items }) => (
          <Times task={task} days={items.filter(({ kind }) => kind === 'working').map(({ date }) => date)} onDone={onClose} />
        )}
      </Loaded>
    </Dialog>
  );
}

function Times({ task, days, onDone }: { task: CaseTask; days: readonly IsoDate[]; onDone: () => void }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { dossier } = useCase();
  const { appointment } = task.about as Visiting;
  const id = useId();
  const [times, setTimes] = useState<readonly Time[]>([{ day: '', hour: '' }]);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ times?: string; reason?: string }>({});
  const [key] = useState(newKey);
  const book = useDo('POST /api/dossiers/{trackingCode}/book', { changes: appointmentChanges });
  const offer = useDo('POST /api/dossiers/{trackingCode}/offer', { changes: appointmentChanges });
  const change = (at: number, part: Partial<Time>): void =>
    setTimes(times.map((time, index) => (index === at ? { ...time, ...part } : time)));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const slots = times.flatMap(slotOf);
    const lacks = {
      ...(slots.length < times.length ? { times: say(words.incomplete) } : {}),
      ...(appointment && !reason.trim() ? { reason: say(words.reasonMissing) } : {}),
    };
    setWrong(lacks);
    const [first] = slots;
    if (lacks.times || lacks.reason || !first) return;
    const params = { trackingCode: dossier.trackingCode };
    const why = reason.trim() ? { reason: reason.trim() } : {};
    const done = {
      onSuccess: () => {
        announce(say(words.done), 'polite');
        onDone();
      },
    };
    if (slots.length > 1) offer.mutate({ params, body: { task: task.id, slots, ...why }, key }, done);
    else book.mutate({ params, body: { task: task.id, slot: first, ...why }, key }, done);
  };
  const error = book.error ?? offer.error;
  return (
    <form className="stack" onSubmit={send} noValidate>
      {error ? <Trouble error={error} /> : null}
      {wrong.times ? (
        <p className="field-error" role="alert">
          {wrong.times}
        </p>
      ) : null}
      {times.map(({ day, hour }, index) => (
        <fieldset className="row" key={index}>
          <legend className={times.length > 1 ? 'legend' : 'hidden'}>{say(timeWords(digits(index + 1)))}</legend>
          <div className="field">
            <label className="label" htmlFor={`${id}-day-${index}`}>
              {say(words.day)}
            </label>
            <select
              className="input"
              id={`${id}-day-${index}`}
              value={day}
              onChange={(event) => change(index, { day: event.target.value })}
            >
              <option value="">{say(words.choose)}</option>
              {days.map((date) => (
                <option key={date} value={date}>
                  {say(dayWords(date, days[0] ?? date))}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label className="label" htmlFor={`${id}-hour-${index}`}>
              {say(words.hour)}
            </label>
            <select
              className="input"
              id={`${id}-hour-${index}`}
              value={hour}
              onChange={(event) => change(index, { hour: event.target.value })}
            >
              <option value="">{say(words.choose)}</option>
              {visitHours.map((one) => (
                <option key={one} value={one}>
                  {digits(`${String(one).padStart(2, '0')}:00`)}
                </option>
              ))}
            </select>
          </div>
          {times.length > 1 ? (
            <Press look="quiet" onPress={() => setTimes(times.filter((_, at) => at !== index))}>
              {say(words.remove)}
            </Press>
          ) : null}
        </fieldset>
      ))}
      {times.length < mostTimes ? (
        <p>
          <Press look="plain" onPress={() => setTimes([...times, { day: '', hour: '' }])}>
            {say(words.another)}
          </Press>
        </p>
      ) : null}
      {appointment ? (
        <div className={wrong.reason ? 'field field-wrong' : 'field'}>
          <label className="label" htmlFor={`${id}-reason`}>
            {say(words.reason)}
          </label>
          <span className="hint" id={`${id}-hint`}>
            {say(words.reasonHint)}
          </span>
          {wrong.reason ? (
            <span className="field-error" role="alert">
              {wrong.reason}
            </span>
          ) : null}
          <textarea
            className="input"
            id={`${id}-reason`}
            aria-describedby={`${id}-hint`}
            rows={2}
            dir="auto"
            maxLength={500}
            value={reason}
            aria-invalid={wrong.reason ? true : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      ) : null}
      <div className="row">
        <button type="submit" className="button" aria-busy={book.isPending || offer.isPending || undefined}>
          {say(words.send)}
        </button>
      </div>
    </form>
  );
}

const slotOf = ({ day, hour }: Time): Instant[] => (day && hour ? [slotAt(day, Number(hour))] : []);
