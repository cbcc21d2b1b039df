import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps, Fieldset } from './Field';
import { useTicked, useTyped } from './Typed';

export interface Option {
  value: string;
  label: ReactNode;
}

interface ChoicesProps extends Omit<FieldProps, 'children'> {
  name: string;
  options: readonly Option[];
}

/** One of a few. The first control has the field's id, so that the error summary leads to it. */
export function Radios({ name, options, value, ...field }: ChoicesProps & { value?: string | undefined }): ReactNode {
  const chosen = useTyped(name)?.at(-1) ?? value;
  return (
    <Fieldset {...field}>
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? field.id : `${field.id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={chosen === option.value}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

/** Any of a few. */
export function Checkboxes({ name, options, values, ...field }: ChoicesProps & { values: readonly string[] }): ReactNode {
  const ticked = useTicked(name) ?? values;
  return (
    <Fieldset {...field}>
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              id={index === 0 ? field.id : `${field.id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={ticked.includes(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

/** One of many. */
export function Select({ name, options, value, empty, ...field }: ChoicesProps & { value?: string | undefined; empty: string }): ReactNode {
  const chosen = useTyped(name)?.at(-1) ?? value;
  return (
    <Field {...field}>
      <select
        className="input"
        id={field.id}
        name={name}
        defaultValue={chosen ?? ''}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field)}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
