import type { ReactNode } from 'react';
import { localDate } from '#domain/calendar/local';
import type { Duration, Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import { dayWords, durationWords, lastDayWords } from '#domain/text/words';
import { Details } from '#ui/Details';
import { Say, useDigits, useLanguage, useSay } from '#ui/Language';
import { type Stretch, stretchesOf, sumOf } from './clock-days';
import type { ClockShown, RequestKnown } from './read-request';
import { words } from './request.words';

/** Every date that the reader waits for or is held to, with the days it is made of. */
export function WhyThisDate({ known, now }: { known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const running = known.clocks.filter(
    ({ state, dueAt }) => state === 'running' || state === 'paused' || (state === 'breached' && dueAt !== null && !known.dossier.closedAt),
  );
  if (running.length === 0) return null;
  const first = known.dossier.next?.at;
  const ordered = [...running].sort(
    (one, other) => Number(other.dueAt === first) - Number(one.dueAt === first) || (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'),
  );
  return (
    <section className="stack" aria-labelledby="why">
      <h2 id="why">{say(words.why)}</h2>
      {ordered.map((clock) => (
        <Clock key={`${clock.key} ${clock.stage ?? ''} ${clock.dueAt ?? ''}`} clock={clock} known={known} now={now} />
      ))}
    </section>
  );
}

function Clock({ clock, known, now }: { clock: ClockShown; known: RequestKnown; now: Instant }): ReactNode {
  const say = useSay();
  const late = clock.dueAt !== null && clock.dueAt < now;
  return (
    <Details
      summary={
        <>
          <Say text={labelOf(clock, known)} />:{' '}
          {clock.dueAt
            ? `${say(late ? words.wasDue : words.dueBy)}${late ? ' ·' : ''} ${say(lastDayWords(clock.dueAt, now))}`
            : say(words.paused)}
        </>
      }
    >
      <p>{say(sentenceOf(clock, now))}</p>
      <ol className="days small" aria-label={say(words.daysList)}>
        {stretchesOf(clock.days).map((stretch) => (
          <li key={stretch.from} className={`days-${stretch.kind}`}>
            <StretchLine stretch={stretch} now={now} />
          </li>
        ))}
      </ol>
    </Details>
  );
}

const whole: Record<string, Text> = { statutory: words.statutory, norm: words.norm };

function labelOf({ key, stage: stageKey }: ClockShown, { definition }: RequestKnown): Text {
  const stage = stageKey === null ? undefined : definition.stages[stageKey];
  if (stage?.kind === 'concurrence') return stage.parties[key]?.title ?? stage.label;
  return stage?.label ?? definition.stages[key]?.label ?? whole[key] ?? { fa: key };
}

/** «۱۵ روز کاری از چهارشنبه ۴ آذر. ۶ روز تعطیل شمرده نشد. ۲ روز در انتظار شما بود و شمرده نشد.» */
function sentenceOf({ budget, days, ledger }: ClockShown, now: Instant): { fa: string; en: string } {
  const begun = ledger[0];
  const { off, paused } = sumOf(days);
  const span = durationWords(budget);
  const from = begun ? dayWords(localDate(begun.at), localDate(now)) : null;
  const parts = [
    from ? { fa: `${span.fa} از ${from.fa}`, en: `${span.en} from ${from.en}` } : span,
    ...(off > 0 ? [{ fa: `${daysFa(off)} تعطیل شمرده نمی‌شود`, en: `${daysEn(off)} off ${off === 1 ? 'does' : 'do'} not count` }] : []),
    ...paused.map(({ code, days: count }) => ({
      fa: `${daysFa(count)} ${pauses[code]?.fa ?? 'ایستاده'} بود و شمرده نشد`,
      en: `${daysEn(count)} ${pauses[code]?.en ?? 'standing still'} did not count`,
    })),
  ];
  return { fa: `${parts.map(({ fa }) => fa).join('؛ ')}.`, en: `${parts.map(({ en }) => en).join('; ')}.` };
}

const daysFa = (count: number): string => durationWords(`${count}d`).fa;
const daysEn = (count: number): string => durationWords(`${count}d`).en;

/** On whose account a clock stands still. */
const pauses: Record<string, { fa: string; en: string }> = {
  applicant: { fa: 'در انتظار شما', en: 'waiting for you' },
  payment: { fa: 'در انتظار پرداخت شما', en: 'waiting for your payment' },
  'other-body': { fa: 'در انتظار دستگاه دیگر', en: 'waiting for another body' },
  register: { fa: 'در انتظار پاسخ سامانهٔ دیگر', en: 'waiting for a register' },
};

const offs: Record<string, { fa: string; en: string }> = {
  weekly: { fa: 'تعطیل هفتگی', en: 'weekly day off' },
  holiday: { fa: 'تعطیل رسمی', en: 'public holiday' },
  closure: { fa: 'تعطیلی اعلام‌شده', en: 'announced closure' },
};

function StretchLine({ stretch: { from, to, kind, why, after }, now }: { stretch: Stretch; now: Instant }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const digits = useDigits();
  const day = (date: string) => say(dayWords(date, localDate(now)));
  const count = digits(Number.parseInt(after, 10));
  const told: Record<Stretch['kind'], string> = {
    start: say(words.started),
    counted: language === 'fa' ? `${unitOf(after).fa} ${count}` : `${unitOf(after).en} ${count}`,
    half: `${language === 'fa' ? unitOf(after).fa : unitOf(after).en} ${count} (${say(words.half)})`,
    off: say(why?.title ?? offs[why?.code ?? ''] ?? { fa: 'شمرده نمی‌شود', en: 'does not count' }),
    paused: say(pauses[why?.code ?? ''] ?? words.paused),
  };
  return (
    <>
      <span>{from === to ? day(from) : `${day(from)} ${language === 'fa' ? 'تا' : 'to'} ${day(to)}`}</span> <span>{told[kind]}</span>
    </>
  );
}

const unitOf = (duration: Duration): { fa: string; en: string } => (/h$/.test(duration) ? { fa: 'ساعت', en: 'hour' } : words.day);
