import type { ReactNode } from 'react';
import { isOptional, isShown } from '#domain/definition/fields/filling';
import { Button, ButtonLink } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { FieldValue } from '#ui/FieldValue';
import { FieldControl } from '#ui/fields/FieldControl';
import { idOf, pointerOf } from '#ui/form/field-names';
import { Say, useDigits, useSay } from '#ui/Language';
import { words } from './apply.words';
import { addressOf, errorOf } from './draft';
import type { StepProps } from './StepView';
import { rowsOf } from './save-rows';
import { type Step } from './steps';

type RowsProps = StepProps & { step: Extract<Step, { kind: 'rows' }> };

/** A list of alike things: a page for each, and one that shows them all. */
export function RowsStep(props: RowsProps): ReactNode {
  const { application, step, row, wrong } = props;
  const rows = rowsOf(application.filling.form, step.field.key);
  const atRow = /\/(\d+)\//.exec(
    wrong.find(({ pointer }) => pointer.startsWith(`${pointerOf(step.field.key)}/`))?.pointer.slice(pointerOf(step.field.key).length) ?? '',
  )?.[1];
  const open = row ?? (rows.length === 0 ? '0' : undefined);
  if (open === undefined && atRow === undefined) return <RowList {...props} />;
  return <RowForm {...props} index={Math.min(Number(open ?? atRow) || 0, rows.length)} />;
}

function RowForm({ application, step, wrong, changing, index }: RowsProps & { index: number }): ReactNode {
  const { filling, places, definition } = application;
  const say = useSay();
  const digits = useDigits();
  const { field } = step;
  const value = rowsOf(filling.form, field.key)[index] ?? {};
  const parts = (field.fields ?? []).filter((part) => isShown(part, filling));
  const pointer = (part: { key: string }) => `${pointerOf(field.key)}/${index}/${part.key.replaceAll('.', '/')}`;
  const summary = parts.flatMap((part) => {
    const detail = errorOf(wrong, pointer(part));
    return detail ? [{ id: idOf(part.key), label: say(part.title), detail }] : [];
  });
  const hasFile = parts.some(({ type }) => type === 'file');
  return (
    <form
      className="stack stack-6"
      method="post"
      action={`${addressOf(definition, step)}?row=${index}${changing ? '&change=1' : ''}`}
      noValidate
      encType={hasFile ? 'multipart/form-data' : undefined}
      data-keep
    >
      <ErrorSummary errors={summary} />
      <h1>
        <Say text={field.title} />: {say(words.row)} {digits(index + 1)}
      </h1>
      <input type="hidden" name="row" value={index} />
      {application.draft ? <input type="hidden" name="seen" value={application.draft.version} /> : null}
      {parts.map((part) => (
        <FieldControl
          key={part.key}
          field={part}
          value={(value as Record<string, unknown>)[part.key]}
          error={errorOf(wrong, pointer(part))}
          optional={isOptional(part, filling)}
          places={places}
        />
      ))}
      <div className="row">
        <Button>{say(words.saveRow)}</Button>
        <Button look="second" name="then" value="later">
          {say(words.later)}
        </Button>
      </div>
    </form>
  );
}

function RowList({ application, step, wrong, changing }: RowsProps): ReactNode {
  const { filling, places, definition } = application;
  const say = useSay();
  const digits = useDigits();
  const { field } = step;
  const rows = rowsOf(filling.form, field.key);
  const here = addressOf(definition, step);
  const change = changing ? '&change=1' : '';
  return (
    <form className="stack stack-6" method="post" action={`${here}${changing ? '?change=1' : ''}`}>
      <ErrorSummary errors={wrong.map(({ detail }) => ({ id: 'rows', detail }))} />
      {application.draft ? <input type="hidden" name="seen" value={application.draft.version} /> : null}
      <h1>
        <Say text={field.title} />
      </h1>
      {rows.length === 0 ? <p>{say(words.noRows)}</p> : null}
      <ol className="cards" id="rows" tabIndex={-1}>
        {rows.map((row, index) => (
          <li className="card stack stack-2" key={index}>
            <p>
              {(field.fields ?? []).map((part, at) => (
                <span key={part.key}>
                  {at > 0 ? ' · ' : ''}
                  <FieldValue field={part} value={row[part.key]} places={places} />
                </span>
              ))}
            </p>
            <p className="row">
              <a href={`${here}?row=${index}${change}`}>
                {say(words.change)}
                <span className="hidden">
                  {' '}
                  {say(words.row)} {digits(index + 1)}
                </span>
              </a>
              <Button look="plain" name="remove" value={String(index)}>
                {say(words.remove)}
                <span className="hidden">
                  {' '}
                  {say(words.row)} {digits(index + 1)}
                </span>
              </Button>
            </p>
          </li>
        ))}
      </ol>
      {field.repeat && rows.length >= field.repeat.max ? null : (
        <p>
          <ButtonLink look="second" href={`${here}?row=${rows.length}${change}`}>
            {say(words.addRow)}
          </ButtonLink>
        </p>
      )}
      <div className="row">
        <Button>{say(words.continue)}</Button>
        <Button look="second" name="then" value="later">
          {say(words.later)}
        </Button>
      </div>
    </form>
  );
}
