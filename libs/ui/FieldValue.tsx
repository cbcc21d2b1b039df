import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import type { Field, FieldType } from '#domain/definition/schema';
import { mobileGroups } from '#ui/format/code';
import { numberWords } from '#ui/format/number';
import { Code } from './Code';
import { Day } from './Day';
import { Say, useDigits, useSay } from './Language';
import { Money } from './Money';

const words = {
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },
  open: { fa: 'دیدن فایل', en: 'See the file' },
  none: { fa: 'پاسخ داده نشد', en: 'Not answered' },
};

export interface ValueProps {
  field: Field;
  value: unknown;
  places: readonly Place[];
}

/** An answer, as people read it. */
export function FieldValue(props: ValueProps): ReactNode {
  const say = useSay();
  const { field, value } = props;
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return <span className="muted">{say(words.none)}</span>;
  const Value = values[field.type];
  return <Value {...props} />;
}

/** A new type of field is a compile error here until it can be read. */
const values: Record<FieldType, (props: ValueProps) => ReactNode> = {
  text: ({ value }) => <bdi>{useDigits()(String(value))}</bdi>,
  longText: ({ value }) => <bdi className="lines">{useDigits()(String(value))}</bdi>,
  number: ({ value }) => (typeof value === 'number' ? useSay()(numberWords(value)) : <bdi>{String(value)}</bdi>),
  money: ({ value }) => (typeof value === 'number' ? <Money amount={value} /> : <bdi>{String(value)}</bdi>),
  boolean: ({ value }) => useSay()(value === true || value === 'true' ? words.yes : words.no),
  choice: ({ field, value }) => <OptionTitle field={field} value={String(value)} />,
  choices: ({ field, value }) => (
    <ul>
      {[value].flat().map((one) => (
        <li key={String(one)}>
          <OptionTitle field={field} value={String(one)} />
        </li>
      ))}
    </ul>
  ),
  date: ({ value }) =>
    /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? <Day date={String(value)} /> : <bdi dir="ltr">{useDigits()(String(value))}</bdi>,
  nationalId: code,
  legalId: code,
  postalCode: code,
  billId: code,
  landline: code,
  mobile: ({ value }) => <Code>{mobileGroups(String(value))}</Code>,
  email: ltr,
  iban: ltr,
  plate: ({ value }) => <bdi>{useDigits()(String(value))}</bdi>,
  address: Address,
  place: ({ value, places }) => <Say text={places.find(({ key }) => key === value)?.title ?? { fa: String(value) }} />,
  point: ({ value }) =>
    value !== null && typeof value === 'object' ? (
      <Code>{`${Reflect.get(value, 'lat')}, ${Reflect.get(value, 'lon')}`}</Code>
    ) : (
      String(value)
    ),
  file: ({ value }) => <a href={`/api/files/${String(value)}`}>{useSay()(words.open)}</a>,
  group: Rows,
  note: () => null,
};

function code({ value }: ValueProps): ReactNode {
  return <Code>{String(value)}</Code>;
}

function ltr({ value }: ValueProps): ReactNode {
  return <bdi dir="ltr">{String(value)}</bdi>;
}

function OptionTitle({ field, value }: { field: Field; value: string }): ReactNode {
  const digits = useDigits();
  const option = field.options?.find((one) => typeof one !== 'string' && one.value === value);
  return option && typeof option !== 'string' ? <Say text={option.title} /> : <bdi>{digits(value)}</bdi>;
}

function Address({ value }: ValueProps): ReactNode {
  const digits = useDigits();
  if (value === null || typeof value !== 'object') return <bdi>{digits(String(value))}</bdi>;
  const { text, city, postalCode } = value as { text?: string; city?: string; postalCode?: string };
  return (
    <>
      <bdi>{digits([city, text].filter(Boolean).join('، '))}</bdi>
      {postalCode ? (
        <>
          {' '}
          · <Code>{postalCode}</Code>
        </>
      ) : null}
    </>
  );
}

function Rows({ field, value, places }: ValueProps): ReactNode {
  return (
    <ol>
      {(Array.isArray(value) ? value : []).map((row: Record<string, unknown>, index) => (
        <li key={index}>
          {(field.fields ?? []).map((part, at) => (
            <span key={part.key}>
              {at > 0 ? ' · ' : ''}
              <FieldValue field={part} value={row[part.key]} places={places} />
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
