import type { ReactNode } from 'react';
import type { ServiceFigures } from '#contracts/http/service';
import type { Definition } from '#domain/definition/schema';
import { durationWords } from '#domain/text/words';
import { numberWords } from '#ui/format/number';
import { useDigits, useSay } from '#ui/Language';
import { words } from './service.words';

/** What was promised, and what really happened. */
export function ServiceTime({ definition: { clocks }, figures }: { definition: Definition; figures: ServiceFigures }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const promise = clocks.statutory ?? clocks.norm;
  const days = (value: number) => `${say(numberWords(Math.ceil(value)))} ${say(words.days)}`;
  const { n, medianDays, p90Days, withinPromise } = figures;
  return (
    <section className="stack">
      <h2>{say(words.time)}</h2>
      <p>
        {promise ? (
          <>
            {say(words.promised)}: <strong>{say(durationWords(promise.budget))}</strong>
          </>
        ) : (
          say(words.noPromise)
        )}
      </p>
      {medianDays === null || p90Days === null ? (
        <p className="muted">
          {say(words.few)} ({digits(n)} {say(words.requests)}).
        </p>
      ) : (
        <>
          <div className="figures">
            <Figure label={say(words.median)} value={days(medianDays)} />
            <Figure label={say(words.ninety)} value={days(p90Days)} />
            {withinPromise === null ? null : (
              <Figure label={say(words.kept)} value={`${digits(Math.round(withinPromise * 100))}${say(percent)}`} />
            )}
          </div>
          <p className="small muted">
            {say(words.really)} ({digits(n)} {say(words.requests)})
          </p>
        </>
      )}
    </section>
  );
}

const percent = { fa: '٪', en: '%' };

function Figure({ label, value }: { label: string; value: string }): ReactNode {
  return (
    <p className="card">
      <span className="small muted">{label}</span>
      <br />
      <span className="display">{value}</span>
    </p>
  );
}
