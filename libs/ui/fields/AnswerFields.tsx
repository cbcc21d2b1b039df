import type { ReactNode } from 'react';
import type { Place } from '#contracts/http/place';
import { valueAt } from '#domain/definition/fields/paths';
import type { Field } from '#domain/definition/schema';
import { FieldValue } from '../FieldValue';
import { type Document, evidenceName, type Wrongs } from '../form/answers';
import { idOf } from '../form/field-names';
import { Say, useDigits, useSay } from '../Language';
import { words } from './answers.words';
import { FieldControl } from './FieldControl';
import { FileControl } from './FileControl';

export interface AnswerFieldsProps {
  fields: readonly Field[];
  documents: readonly Document[];
  /** As typed, or as they stand; by dotted key or nested. */
  values: Record<string, unknown>;
  /** The form as it was before: shown beside what is asked again. */
  before?: Record<string, unknown> | undefined;
  /** An officer's words beside a field or document, by its key. */
  notes?: Readonly<Record<string, string>> | undefined;
  /** By key: the file sent before. */
  files: Record<string, string>;
  wrong: Wrongs;
  places: readonly Place[];
  /** Whether an answer may be left out, where that hangs on other answers. */
  isOptional?: (field: Field) => boolean;
  /** Whether a document has to come along; unsaid: nothing is said of it. */
  isNeeded?: (document: Document) => boolean;
}

const isOptionalByItself = ({ required }: Field): boolean => required === undefined || required === false;

/** Several questions and documents of a definition on one page. */
export function AnswerFields({
  fields,
  documents,
  values,
  before,
  notes = {},
  files,
  wrong,
  places,
  isOptional = isOptionalByItself,
  isNeeded,
}: AnswerFieldsProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <>
      {fields.map((field) => {
        const value = Object.hasOwn(values, field.key) ? values[field.key] : valueAt(values, field.key);
        return (
          <div className="stack stack-2" key={field.key}>
            <Note text={notes[field.key]} />
            {field.type === 'group' ? (
              <Rows field={field} value={value} wrong={wrong} places={places} />
            ) : (
              <FieldControl field={field} value={value} error={wrong[idOf(field.key)]} optional={isOptional(field)} places={places} />
            )}
            {before && field.type !== 'note' && field.type !== 'group' ? (
              <p className="small before">
                <span className="muted">{say(words.before)}</span>{' '}
                <FieldValue field={field} value={valueAt(before, field.key)} places={places} />
              </p>
            ) : null}
          </div>
        );
      })}
      {documents.map((document) => {
        const name = evidenceName(document.key);
        return (
          <div className="stack stack-2" key={document.key}>
            <Note text={notes[document.key]} />
            <FileControl
              id={idOf(name)}
              name={name}
              label={<Say text={document.title} />}
              hint={`${say(words.accepts)} ${document.accept
                .map((kind) => (kind === 'pdf' ? 'PDF' : say(words.pictures)))
                .filter((kind, index, all) => all.indexOf(kind) === index)
                .join(' / ')} · ${say(words.most)} ${digits(document.maxMb)} ${say(words.mega)}`}
              error={wrong[idOf(name)]}
              fileId={files[document.key] ?? ''}
              optional={isNeeded ? !isNeeded(document) : false}
              accept={document.accept
                .map((kind) => (kind === 'pdf' ? 'application/pdf' : `image/${kind === 'jpg' ? 'jpeg' : kind}`))
                .join(',')}
            />
          </div>
        );
      })}
    </>
  );
}

function Note({ text }: { text: string | undefined }): ReactNode {
  const say = useSay();
  if (!text) return null;
  return (
    <p className="told">
      <span className="muted">{say(words.note)}</span> <bdi className="lines">{text}</bdi>
    </p>
  );
}

/** A repeating group: the rows as they stand, and one to add. */
function Rows({ field, value, wrong, places }: { field: Field; value: unknown; wrong: Wrongs; places: readonly Place[] }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const rows: Record<string, unknown>[] = Array.isArray(value) ? value : [];
  const most = field.repeat?.max ?? rows.length + 1;
  const shown = rows.length < most ? [...rows, null] : rows;
  return (
    <fieldset className="field stack" id={idOf(field.key)}>
      <legend className="legend">
        <Say text={field.title} />
      </legend>
      <p className="hint">{say(words.rowHelp)}</p>
      {wrong[idOf(field.key)] ? <p className="field-error">{wrong[idOf(field.key)]}</p> : null}
      {shown.map((row, index) => (
        <fieldset className="card stack" key={index}>
          <legend className="small">{row === null ? say(words.addRow) : `${say(words.row)} ${digits(index + 1)}`}</legend>
          {(field.fields ?? []).map((part) => {
            const name = `${field.key}.${index}.${part.key}`;
            return (
              <FieldControl key={part.key} field={part} name={name} value={row?.[part.key]} error={wrong[idOf(name)]} places={places} />
            );
          })}
        </fieldset>
      ))}
    </fieldset>
  );
}
