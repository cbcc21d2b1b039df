import type { ReactNode } from 'react';
import { localDate } from '#domain/calendar/local';
import type { Text } from '#domain/definition/schema';
import type { Instant, IsoDate } from '#domain/instant';
import { dayWords } from '#domain/text/words';
import { Button } from '#ui/Button';
import { Radios } from '#ui/Choices';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { Say, useDigits, useSay } from '#ui/Language';
import { FormKey } from '../../FormKey';
import { hours } from './slots';
import { words } from './visit.words';

export interface BookProps {
  trackingCode: string;
  about: Text;
  days: readonly IsoDate[];
  now: Instant;
  newKey: string;
  day: string;
  hour: string;
  errors: readonly Wrong[];
}

export function BookView({ trackingCode, about, days, now, newKey, day, hour, errors }: BookProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <div>
        <p className="muted">
          <Say text={about} />
        </p>
        <h1>{say(words.title)}</h1>
      </div>
      <p>{say(words.help)}</p>
      <FormKey value={newKey} />
      <Radios
        id="day"
        name="day"
        label={say(words.day)}
        value={day}
        error={wrong('day')}
        options={days.map((date) => ({ value: date, label: say(dayWords(date, localDate(now))) }))}
      />
      <Radios
        id="hour"
        name="hour"
        label={say(words.time)}
        value={hour}
        error={wrong('hour')}
        options={hours.map((one) => ({ value: String(one), label: digits(`${String(one).padStart(2, '0')}:00`) }))}
      />
      <div className="row">
        <Button>{say(words.send)}</Button>
        <a href={`/my/${trackingCode}`}>{say(words.back)}</a>
      </div>
    </form>
  );
}
