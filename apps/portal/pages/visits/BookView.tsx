import type { ReactNode } from 'react';
import { localDate } from '#domain/calendar/local';
import { visitHours } from '#domain/calendar/slots';
import type { Text } from '#domain/definition/schema';
import type { Instant, IsoDate } from '#domain/instant';
import { dayWords, momentWords } from '#domain/text/words';
import { Button } from '#ui/Button';
import { Radios } from '#ui/Choices';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { Say, useDigits, useSay } from '#ui/Language';
import { FormKey } from '../../FormKey';
import { words } from './visit.words';

export interface BookProps {
  trackingCode: string;
  about: Text;
  days: readonly IsoDate[];
  now: Instant;
  newKey: string;
  day: string;
  hour: string;
  /** Of the times that the body said, which are shown first. */
  slot: string;
  said: readonly Instant[];
  errors: readonly Wrong[];
}

export function BookView(props: BookProps): ReactNode {
  const { trackingCode, about, said, newKey, errors } = props;
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <div>
        <p className="muted">
          <Say text={about} />
        </p>
        <h1>{say(words.title)}</h1>
      </div>
      <FormKey value={newKey} />
      {said.length > 0 ? <SaidByBody {...props} /> : <Free {...props} />}
      <div className="row">
        <Button>{say(words.send)}</Button>
        <a href={`/my/${trackingCode}`}>{say(words.back)}</a>
      </div>
    </form>
  );
}

const wrongAt = (errors: BookProps['errors'], id: string): string | undefined => errors.find((error) => error.id === id)?.detail;

/** What the body offers, and a way to another time where none will do. */
function SaidByBody({ said, slot, now, errors }: BookProps): ReactNode {
  const say = useSay();
  return (
    <>
      <p>{say(words.saidHelp)}</p>
      <input type="hidden" name="offered" value="1" />
      <Radios
        id="slot"
        name="slot"
        label={say(words.which)}
        value={slot}
        error={wrongAt(errors, 'slot')}
        options={said.map((at) => ({ value: at, label: say(momentWords(at, now)) }))}
      />
      <p>
        <a href="?other=1">{say(words.other)}</a>
      </p>
    </>
  );
}

function Free({ days, day, hour, now, errors }: BookProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <>
      <p>{say(words.help)}</p>
      <Radios
        id="day"
        name="day"
        label={say(words.day)}
        value={day}
        error={wrongAt(errors, 'day')}
        options={days.map((date) => ({ value: date, label: say(dayWords(date, localDate(now))) }))}
      />
      <Radios
        id="hour"
        name="hour"
        label={say(words.time)}
        value={hour}
        error={wrongAt(errors, 'hour')}
        options={visitHours.map((one) => ({ value: String(one), label: digits(`${String(one).padStart(2, '0')}:00`) }))}
      />
    </>
  );
}
