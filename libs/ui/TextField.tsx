import type { HTMLAttributes, HTMLInputTypeAttribute, ReactNode } from 'react';
import { describedBy, Field, type FieldProps } from './Field';
import { useTyped } from './Typed';

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  name: string;
  value?: string | undefined;
  type?: HTMLInputTypeAttribute;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  /** Codes, numbers and addresses of the net are written left to right, whatever the page's direction. */
  dir?: 'ltr' | 'auto';
  /** About how many characters are expected. */
  width?: 2 | 4 | 10 | 20;
  maxLength?: number | undefined;
  required?: boolean;
}

/** One line of text. */
export function TextField({
  name,
  value,
  type = 'text',
  inputMode,
  autoComplete,
  dir = 'auto',
  width,
  maxLength,
  required,
  ...field
}: TextFieldProps): ReactNode {
  const typed = useTyped(name);
  return (
    <Field {...field}>
      <input
        className={width ? `input input-${width}` : 'input'}
        id={field.id}
        name={name}
        type={type}
        defaultValue={typed?.at(-1) ?? value}
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        dir={dir}
        maxLength={maxLength}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function LongTextField({
  name,
  value,
  maxLength,
  required,
  ...field
}: Pick<TextFieldProps, 'name' | 'value' | 'maxLength' | 'required'> & Omit<FieldProps, 'children'>): ReactNode {
  const typed = useTyped(name);
  return (
    <Field {...field}>
      <textarea
        className="input"
        id={field.id}
        name={name}
        defaultValue={typed?.at(-1) ?? value}
        rows={6}
        dir="auto"
        maxLength={maxLength}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      />
    </Field>
  );
}
