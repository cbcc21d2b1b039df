import type { ReactNode } from 'react';
import { toJalali } from '#domain/calendar/jalali';
import { weekdays } from '#domain/calendar/local';
import type { IsoDate } from '#domain/instant';
import { dateWords, jalaliMonths, weekdayNames } from '#domain/text/words';
import { useDigits, useLanguage, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { words } from './calendars.words';
import { daysOf, type Month } from './month';

interface MonthTableProps {
  calendar: string;
  month: Month;
  /** Empty: as it holds everywhere. */
  agency: string;
  today: IsoDate;
}

/** A month, day by day: worked or not, and why. */
export function MonthTable({ calendar, month, agency, today }: MonthTableProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { first, last, weeks } = daysOf(month);
  const caption = say({
    fa: `${jalaliMonths[month.month - 1]} ${digits(month.year)}`,
    en: `${dateWords(first).en} – ${dateWords(last).en}`,
  });
  const days = useAsk(
    'GET /api/calendars/{key}',
    { params: { key: calendar }, query: { from: first, to: last, agency: agency || undefined } },
    { keep: true },
  );
  return (
    <Loaded of={days}>
      {({ items }) => (
        <table className="month" aria-busy={days.isFetching || undefined}>
          <caption>
            <strong aria-live="polite">{caption}</strong>
          </caption>
          <thead>
            <tr>
              {weekdays.map((weekday) => (
                <th key={weekday} scope="col">
                  {say(weekdayNames[weekday])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, index) => (
              <tr key={week.find(Boolean) ?? index}>
                {week.map((date, column) =>
                  date === null ? (
                    <td key={weekdays[column]} />
                  ) : (
                    <DayCell key={date} date={date} today={today} day={items.find((one) => one.date === date)} digits={digits} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
}

interface DayCellProps {
  date: IsoDate;
  today: IsoDate;
  day: { kind: 'working' | 'half' | 'off'; why: { title: { fa: string; en?: string | undefined } | null } | null } | undefined;
  digits: (value: number) => string;
}

function DayCell({ date, today, day, digits }: DayCellProps): ReactNode {
  const say = useSay();
  const jalali = useLanguage() === 'fa';
  const number = jalali ? toJalali(date).day : Number(date.slice(8));
  const kind = day?.kind ?? 'working';
  return (
    <td className={`day-${kind}`} aria-current={date === today ? 'date' : undefined}>
      <time dateTime={date} className="day-number">
        {digits(number)}
      </time>
      {kind === 'working' ? null : <span className="day-why">{day?.why?.title ? say(day.why.title) : say(words[kind])}</span>}
      {date === today ? <span className="day-why">{say(words.today)}</span> : null}
    </td>
  );
}
