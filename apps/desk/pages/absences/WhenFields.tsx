import { type ReactNode, useId } from 'react';
import type { IsoDate } from '#domain/instant';
import { DateFields, type DateParts } from '#ui/DateFields';
import { dayIn } from '#ui/format/date-parts';
import { useLanguage, useSay } from '#ui/Language';
import { words } from './absences.words';

const kinds = ['today', 'open', 'dates'] as const;

/** When somebody is away; the dates are kept as typed. */
export interface Span {
  kind: (typeof kinds)[number];
  from: DateParts;
  to: DateParts;
}

/** The days meant; null where what was typed is no day, or ends before it begins. */
export function spanOf(span: Span, today: IsoDate, language: 'fa' | 'en'): { from: IsoDate; to: IsoDate | null } | null {
  if (span.kind === 'today') return { from: today, to: today };
  if (span.kind === 'open') return { from: today, to: null };
  const [from, to] = [dayIn(span.from, language), dayIn(span.to, language)];
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

export function WhenFields({ span, onChange }: { span: Span; onChange: (span: Span) => void }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const partsIn = (form: HTMLElement, name: string): DateParts => {
    const typed = (part: string): string =>
      form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}-${part}"]`)?.value ?? '';
    return { day: typed('day'), month: typed('month'), year: typed('year') };
  };
  return (
    <fieldset className="choices-of">
      <legend className="label">{say(words.when)}</legend>
      {kinds.map((kind) => (
        <label className="check" key={kind}>
          <input type="radio" name={`${id}-kind`} checked={span.kind === kind} onChange={() => onChange({ ...span, kind })} />
          {say(words[kind])}
        </label>
      ))}
      {span.kind === 'dates' ? (
        <div
          className="row"
          onChange={({ currentTarget }) => onChange({ ...span, from: partsIn(currentTarget, 'from'), to: partsIn(currentTarget, 'to') })}
        >
          <DateFields
            id={`${id}-from`}
            name="from"
            label={say(words.from)}
            value={span.from}
            error={wrong(span.from, language, say(words.badDate))}
          />
          <DateFields
            id={`${id}-to`}
            name="to"
            label={say(words.to)}
            value={span.to}
            error={wrong(span.to, language, say(words.badDate))}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

const wrong = (parts: DateParts, language: 'fa' | 'en', sentence: string): string | undefined =>
  dayIn(parts, language) === null ? sentence : undefined;
