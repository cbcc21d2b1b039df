import { type ReactNode, useId, useState } from 'react';
import { fromJalali } from '#domain/calendar/jalali';
import type { Field, FieldType } from '#domain/definition/schema';
import { toAsciiDigits } from '#domain/text/digits';
import { jalaliMonths, months } from '#domain/text/words';
import { Say, useDigits, useLanguage, useSay } from '#ui/Language';
import { upload } from '../../../api/client';
import { words } from './decision.words';

export interface FieldInputProps {
  field: Pick<Field, 'key' | 'type' | 'title' | 'options' | 'help' | 'required'>;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** What is filled in beside a decision, by the kind of thing that is asked. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const Control = controls[props.field.type];
  return <Control {...props} />;
}

/** A new type of field is a compile error here until staff can fill it in. */
const controls: Record<FieldType, (props: FieldInputProps) => ReactNode> = {
  text: Line,
  longText: Lines,
  number: Line,
  money: Line,
  boolean: YesOrNo,
  choice: Choice,
  choices: Choices,
  date: DateLine,
  nationalId: Line,
  legalId: Line,
  mobile: Line,
  landline: Line,
  email: Line,
  postalCode: Line,
  iban: Line,
  billId: Line,
  plate: Line,
  address: Lines,
  place: Line,
  point: Point,
  file: FileLine,
  group: Lines,
  note: ({ field }) => (
    <p className="muted">
      <Say text={field.title} />
    </p>
  ),
};

const numeric: readonly FieldType[] = ['number', 'money', 'nationalId', 'legalId', 'mobile', 'landline', 'postalCode', 'billId'];

function Line({ field, value, onChange }: FieldInputProps): ReactNode {
  const id = useId();
  const digits = numeric.includes(field.type);
  return (
    <div className="field">
      <Label id={id} field={field} />
      <input
        className="input"
        id={id}
        value={value === undefined || value === null ? '' : String(value)}
        inputMode={digits ? 'numeric' : undefined}
        dir={digits ? 'ltr' : 'auto'}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </div>
  );
}

function Lines({ field, value, onChange }: FieldInputProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <Label id={id} field={field} />
      <textarea
        className="input"
        id={id}
        rows={3}
        dir="auto"
        value={value === undefined ? '' : String(value)}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </div>
  );
}

/** «No» is an answer, and not the same as none. */
function YesOrNo({ field, value, onChange }: FieldInputProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <fieldset className="field">
      <legend className="legend">
        <Say text={field.title} />
      </legend>
      <div className="row">
        {[true, false].map((answer) => (
          <label className="check" key={String(answer)}>
            <input type="radio" name={id} checked={value === answer} onChange={() => onChange(answer)} />
            <span>{say(answer ? words.yes : words.no)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const optionsOf = ({ options = [] }: FieldInputProps['field']) =>
  options.map((option) => (typeof option === 'string' ? { value: option, title: { fa: option } } : option));

function Choice({ field, value, onChange }: FieldInputProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <div className="field">
      <Label id={id} field={field} />
      <select className="input" id={id} value={String(value ?? '')} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{say(words.choose)}</option>
        {optionsOf(field).map((option) => (
          <option key={option.value} value={option.value}>
            {say(option.title)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Choices({ field, value, onChange }: FieldInputProps): ReactNode {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <fieldset className="field">
      <legend className="legend">
        <Say text={field.title} />
      </legend>
      {optionsOf(field).map((option) => (
        <label className="check" key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))}
          />
          <span>
            <Say text={option.title} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Day, month, year in one row; Jalali in Persian. The value is the ISO date once all three are there. */
function DateLine({ field, onChange }: FieldInputProps): ReactNode {
  const say = useSay();
  const id = useId();
  const language = useLanguage();
  const [parts, setParts] = useState({ day: '', month: '', year: '' });
  const set = (part: Partial<typeof parts>): void => {
    const next = { ...parts, ...part };
    setParts(next);
    const [year, month, day] = [next.year, next.month, next.day].map((text) => Number(toAsciiDigits(text)));
    onChange(year && month && day ? isoOf({ year, month, day }, language) : undefined);
  };
  return (
    <fieldset className="field">
      <legend className="legend">
        <Say text={field.title} />
      </legend>
      <div className="parts">
        <input
          className="input input-2"
          aria-label={say(words.day)}
          inputMode="numeric"
          dir="ltr"
          value={parts.day}
          onChange={(event) => set({ day: event.target.value })}
        />
        <select
          className="input"
          id={id}
          aria-label={say(words.month)}
          value={parts.month}
          onChange={(event) => set({ month: event.target.value })}
        >
          <option value="">—</option>
          {(language === 'fa' ? jalaliMonths : months).map((month, index) => (
            <option key={month} value={index + 1}>
              {month}
            </option>
          ))}
        </select>
        <input
          className="input input-4"
          aria-label={say(words.year)}
          inputMode="numeric"
          dir="ltr"
          value={parts.year}
          onChange={(event) => set({ year: event.target.value })}
        />
      </div>
    </fieldset>
  );
}

/** A date that does not exist is handed on as it was written: the rules name it. */
function isoOf(date: { year: number; month: number; day: number }, language: 'fa' | 'en'): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return (language === 'fa' ? fromJalali(date) : null) ?? `${date.year}-${two(date.month)}-${two(date.day)}`;
}

function Point({ field, value, onChange }: FieldInputProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const point = value as { lat?: number; lon?: number } | undefined;
  return (
    <div className="field">
      <span className="label">
        <Say text={field.title} />
      </span>
      <div className="row">
        <button
          type="button"
          className="button button-second"
          onClick={() =>
            navigator.geolocation.getCurrentPosition(({ coords }) =>
              onChange({ lat: Number(coords.latitude.toFixed(6)), lon: Number(coords.longitude.toFixed(6)) }),
            )
          }
        >
          {say(words.here)}
        </button>
        {point ? <bdi dir="ltr">{digits(`${point.lat}, ${point.lon}`)}</bdi> : null}
      </div>
    </div>
  );
}

function FileLine({ field, value, onChange }: FieldInputProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <Label id={id} field={field} />
      <input
        className="input"
        id={id}
        type="file"
        onChange={async (event) => {
          const file = event.target.files?.[0];
          if (file) onChange((await upload(file)).fileId);
        }}
      />
      {value ? <span className="small muted">✓</span> : null}
    </div>
  );
}

function Label({ id, field }: { id: string; field: FieldInputProps['field'] }): ReactNode {
  return (
    <label className="label" htmlFor={id}>
      <Say text={field.title} />
    </label>
  );
}
