import type { ReactNode } from 'react';
import { useSay } from './Language';

const words = {
  optional: { fa: '(اختیاری)', en: '(optional)' },
  error: { fa: 'خطا:', en: 'Error:' },
};

export interface FieldProps {
  /** Also where the error summary leads. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  /** The label is the page's heading: one question a page. */
  heading?: boolean;
  children: ReactNode;
}

/** A label, its hint, what is wrong, and one control. */
export function Field({ id, label, hint, error, optional = false, heading = false, children }: FieldProps): ReactNode {
  const text = (
    <label className={heading ? 'label legend-h1' : 'label'} htmlFor={id}>
      {label} <Optional optional={optional} />
    </label>
  );
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      {heading ? <h1>{text}</h1> : text}
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The same for several controls that are one question. */
export function Fieldset({ id, label, hint, error, optional = false, heading = false, children }: FieldProps): ReactNode {
  const legend = (
    <>
      {label} <Optional optional={optional} />
    </>
  );
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy({ id, hint, error })}>
      <legend className={heading ? 'legend legend-h1' : 'legend'}>{heading ? <h1>{legend}</h1> : legend}</legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}

/** The ids that explain a control, for `aria-describedby`. */
export function describedBy({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Optional({ optional }: { optional: boolean }): ReactNode {
  const say = useSay();
  return optional ? <span className="optional">{say(words.optional)}</span> : null;
}

function Hint({ id, hint }: Pick<FieldProps, 'id' | 'hint'>): ReactNode {
  return hint ? (
    <span className="hint" id={`${id}-hint`}>
      {hint}
    </span>
  ) : null;
}

function FieldError({ id, error }: Pick<FieldProps, 'id' | 'error'>): ReactNode {
  const say = useSay();
  return error ? (
    <span className="field-error" id={`${id}-error`}>
      <span className="hidden">{say(words.error)} </span>
      {error}
    </span>
  ) : null;
}
