import type { ReactNode } from 'react';
import { jalaliMonths, months } from '#domain/text/words';
import { type FieldProps, Fieldset } from './Field';
import { useDigits, useLanguage, useSay } from './Language';
import { useTyped } from './Typed';

/** As typed: three boxes, in any digits. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

const words = {
  day: { fa: 'روز', en: 'Day' },
  month: { fa: 'ماه', en: 'Month' },
  year: { fa: 'سال', en: 'Year' },
  none: { fa: '—', en: '—' },
};

/** A date in three boxes: day, month by name, year; Jalali in Persian, Gregorian in English. Names are `{name}-day` and so on. */
export function DateFields({ name, value, ...field }: Omit<FieldProps, 'children'> & { name: string; value: DateParts }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const names = useLanguage() === 'fa' ? jalaliMonths : months;
  const [day, month, year] = [useTyped(`${name}-day`), useTyped(`${name}-month`), useTyped(`${name}-year`)];
  const wrong = field.error ? true : undefined;
  return (
    <Fieldset {...field}>
      <div className="parts" data-date={name}>
        <label>
          {say(words.day)}
          <input
            className="input input-2"
            id={field.id}
            name={`${name}-day`}
            defaultValue={day?.at(-1) ?? digits(value.day)}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            aria-invalid={wrong}
          />
        </label>
        <label>
          {say(words.month)}
          <select className="input" name={`${name}-month`} defaultValue={month?.at(-1) ?? value.month} aria-invalid={wrong}>
            <option value="">{say(words.none)}</option>
            {names.map((month, index) => (
              <option key={month} value={String(index + 1)}>
                {month}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(words.year)}
          <input
            className="input input-4"
            name={`${name}-year`}
            defaultValue={year?.at(-1) ?? digits(value.year)}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            aria-invalid={wrong}
          />
        </label>
      </div>
    </Fieldset>
  );
}
