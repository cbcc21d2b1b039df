import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import type { Field, FieldType } from '#domain/definition/schema';
import { splitDate } from '#ui/format/date-parts';
import { Checkboxes, type Option, Radios, Select } from '../Choices';
import { DateFields } from '../DateFields';
import { Fieldset } from '../Field';
import { idOf } from '../form/field-names';
import { Say, useDigits, useLanguage, useSay } from '../Language';
import { LongTextField, TextField, type TextFieldProps } from '../TextField';
import { FileControl } from './FileControl';
import { words } from './fields.words';

export interface ControlProps {
  field: Field;
  /** Of the inputs; the field's key unless it stands in a row. */
  name?: string;
  /** Stored, or as typed. */
  value: unknown;
  error?: string | undefined;
  optional?: boolean;
  /** Its title is the page's heading. */
  heading?: boolean;
  places: readonly Place[];
}

/** Asks one thing, as its type is best asked. */
export function FieldControl(props: ControlProps): ReactNode {
  const Control = controls[props.field.type];
  return <Control {...props} />;
}

/** A new type of field is a compile error here until it has its control. */
const controls: Record<FieldType, (props: ControlProps) => ReactNode> = {
  text: line({}),
  longText: LongText,
  number: line({ inputMode: 'decimal', dir: 'ltr', width: 10 }),
  money: line({ inputMode: 'numeric', dir: 'ltr', width: 20 }, words.rials),
  boolean: YesOrNo,
  choice: Choice,
  choices: Choices,
  date: DateControl,
  nationalId: line({ inputMode: 'numeric', dir: 'ltr', width: 10 }, words.national),
  legalId: line({ inputMode: 'numeric', dir: 'ltr', width: 10 }, words.legal),
  mobile: line({ type: 'tel', inputMode: 'tel', dir: 'ltr', width: 10 }, words.mobile),
  landline: line({ type: 'tel', inputMode: 'tel', dir: 'ltr', width: 10 }, words.landline),
  email: line({ type: 'email', inputMode: 'email', autoComplete: 'email', dir: 'ltr' }),
  postalCode: line({ inputMode: 'numeric', autoComplete: 'postal-code', dir: 'ltr', width: 10 }),
  iban: line({ dir: 'ltr' }, words.iban),
  billId: line({ inputMode: 'numeric', dir: 'ltr', width: 20 }),
  plate: line({ width: 20 }),
  address: Address,
  place: PlaceControl,
  point: Point,
  file: (props) => <FileControl {...props} {...useCommon(props)} fileId={textOf(props.value)} />,
  group: () => null,
  note: ({ field }) => (
    <p className="hint">
      <Say text={field.help ?? field.title} />
    </p>
  ),
};

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
const partOf = (value: unknown, part: string): string =>
  value !== null && typeof value === 'object' ? textOf(Reflect.get(value, part)) : '';

/** What every control is told. */
function useCommon({ field, name = field.key, error, optional = false, heading = false }: ControlProps) {
  return {
    id: idOf(name),
    name,
    error,
    optional,
    heading,
    label: <Say text={field.title} />,
    hint: field.help ? <Say text={field.help} /> : undefined,
  };
}

function line(props: Partial<TextFieldProps>, usualHint?: { fa: string; en: string }): (props: ControlProps) => ReactNode {
  return function Line(control) {
    const say = useSay();
    const digits = useDigits();
    const common = useCommon(control);
    const shown = textOf(control.value);
    const value = control.field.type === 'text' || control.field.type === 'email' || control.field.type === 'iban' ? shown : digits(shown);
    return (
      <TextField
        {...common}
        hint={common.hint ?? (usualHint && say(usualHint))}
        value={value}
        maxLength={control.field.type === 'text' ? (control.field.maxLength ?? 200) : undefined}
        {...props}
      />
    );
  };
}

function LongText(props: ControlProps): ReactNode {
  return <LongTextField {...useCommon(props)} value={textOf(props.value)} maxLength={props.field.maxLength ?? 4000} />;
}

function YesOrNo(props: ControlProps): ReactNode {
  const say = useSay();
  const options = [
    { value: 'true', label: say(words.yes) },
    { value: 'false', label: say(words.no) },
  ];
  return <Radios {...useCommon(props)} options={options} value={textOf(props.value)} />;
}

/** More than these are easier found in a list that opens. */
const mostRadios = 8;

const optionsOf = (field: Field): Option[] =>
  (field.options ?? []).map((option) =>
    typeof option === 'string' ? { value: option, label: option } : { value: option.value, label: <Say text={option.title} /> },
  );

function Choice(props: ControlProps): ReactNode {
  const say = useSay();
  const common = useCommon(props);
  const options = optionsOf(props.field);
  if (options.length <= mostRadios) return <Radios {...common} options={options} value={textOf(props.value)} />;
  const titles = (props.field.options ?? []).map((option) =>
    typeof option === 'string' ? { value: option, label: option } : { value: option.value, label: say(option.title) },
  );
  return <Select {...common} options={titles} value={textOf(props.value)} empty={say(words.choose)} />;
}

function Choices(props: ControlProps): ReactNode {
  const values = Array.isArray(props.value) ? props.value.map(String) : [];
  return <Checkboxes {...useCommon(props)} options={optionsOf(props.field)} values={values} />;
}

function DateControl(props: ControlProps): ReactNode {
  const language = useLanguage();
  return <DateFields {...useCommon(props)} value={splitDate(props.value, language)} />;
}

function PlaceControl(props: ControlProps): ReactNode {
  const say = useSay();
  const { level } = props.field;
  const titleOf = (key: string | null) => props.places.find((place) => place.key === key)?.title;
  const options = props.places
    .filter((place) => !level || place.level === level)
    .map(({ key, title, parent }) => {
      const above = titleOf(parent);
      return { value: key, label: above ? `${say(title)} (${say(above)})` : say(title) };
    });
  return <Select {...useCommon(props)} options={options} value={textOf(props.value)} empty={say(words.choose)} />;
}

function Address(props: ControlProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { name, id, ...common } = useCommon(props);
  return (
    <Fieldset {...common} id={id}>
      <div className="stack stack-2">
        <LongTextField
          id={id}
          name={`${name}-text`}
          label={say(words.addressText)}
          value={partOf(props.value, 'text') || textOf(props.value)}
          maxLength={500}
        />
        <TextField
          id={`${id}-city`}
          name={`${name}-city`}
          label={say(words.city)}
          value={partOf(props.value, 'city')}
          autoComplete="address-level2"
          width={20}
          optional
        />
        <TextField
          id={`${id}-postalCode`}
          name={`${name}-postalCode`}
          label={say(words.postalCode)}
          value={digits(partOf(props.value, 'postalCode'))}
          inputMode="numeric"
          autoComplete="postal-code"
          dir="ltr"
          width={10}
          optional
        />
      </div>
    </Fieldset>
  );
}

function Point(props: ControlProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { name, id, ...common } = useCommon(props);
  return (
    <Fieldset {...common} id={id} hint={common.hint ?? say(words.pointHint)}>
      <div className="parts" data-locate={say(words.locate)}>
        <TextField
          id={id}
          name={`${name}-lat`}
          label={say(words.lat)}
          value={digits(partOf(props.value, 'lat'))}
          inputMode="decimal"
          dir="ltr"
          width={10}
        />
        <TextField
          id={`${id}-lon`}
          name={`${name}-lon`}
          label={say(words.lon)}
          value={digits(partOf(props.value, 'lon'))}
          inputMode="decimal"
          dir="ltr"
          width={10}
        />
      </div>
    </Fieldset>
  );
}
