import type { ReactNode } from 'react';
import type { OwnFile } from '#contracts/http/file';
import { isNeeded } from '#domain/definition/fields/filling';
import type { Text } from '#domain/definition/schema';
import { Button } from '#ui/Button';
import { Radios } from '#ui/Choices';
import { Moment } from '#ui/Day';
import { Details } from '#ui/Details';
import { ErrorSummary } from '#ui/ErrorSummary';
import { describedBy, Field } from '#ui/Field';
import { Say, useDigits, useSay } from '#ui/Language';
import { words } from './apply.words';
import { mimeOf } from './mime-of';
import { PictureExamples } from './PictureExamples';
import { Received } from './Received';
import type { StepProps } from './StepView';
import { type Step } from './steps';

/** One document: as a picture or a file, of one page or several. Works by a plain form; a script only makes it lighter and safer. */
export function DocumentStep({
  application,
  step,
  wrong,
  reusable = [],
  now,
}: StepProps & { step: Extract<Step, { kind: 'document' }> }): ReactNode {
  const { draft, filling } = application;
  const say = useSay();
  const digits = useDigits();
  const { document } = step;
  const sent = (draft?.evidence ?? []).filter(({ key }) => key === document.key);
  const needed = isNeeded(document, filling);
  const [first] = wrong;
  const own: Partial<Record<string, Text>> = { missing: words.noFile, 'unsupported-type': words.wrongType };
  const error = first && say(own[first.code] ?? { fa: first.detail, en: first.detail });
  const kinds = [
    ...(document.accept.includes('pdf') ? [say(words.pdf)] : []),
    ...(document.accept.some((kind) => kind !== 'pdf') ? [say(words.photo)] : []),
  ];
  const hint = `${say(words.accepts)} ${kinds.join('، ')}، ${say(words.upTo)} ${digits(document.maxMb)} ${say(words.megabytes)}`;
  return (
    <form className="stack stack-6" method="post" encType="multipart/form-data" noValidate data-upload={document.accept.join(' ')}>
      <ErrorSummary errors={error ? [{ id: 'file', label: say(document.title), detail: error }] : []} />
      {sent.length > 0 ? (
        <h1>
          <Say text={document.title} />
        </h1>
      ) : null}
      {sent.length > 0 ? (
        <div className="banner banner-success stack stack-2">
          <p>✓ {say(words.sentFiles)}</p>
          <ul>
            {sent.map(({ fileId }, index) => (
              <li key={fileId}>
                <a href={`/api/files/${fileId}`}>
                  {say(words.seeFile)} {digits(index + 1)}
                </a>{' '}
                <Received at={draft?.files.find((file) => file.fileId === fileId)?.at} now={now} /> ·{' '}
                <Button look="plain" name="remove" value={fileId}>
                  {say(words.removeFile)} {digits(index + 1)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Field
        id="file"
        label={sent.length > 0 ? say(words.newFile) : <Say text={document.title} />}
        hint={hint}
        error={error}
        optional={!needed || sent.length > 0}
        heading={sent.length === 0}
      >
        <input
          className="input"
          id="file"
          name="file"
          type="file"
          accept={document.accept.map((kind) => mimeOf[kind]).join(',')}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id: 'file', hint, error })}
        />
      </Field>
      <Reuse files={reusable.filter(({ fileId }) => !sent.some((piece) => piece.fileId === fileId))} now={now} />
      {needed ? null : <p className="muted">{say(words.laterAllowed)}</p>}
      <Details summary={say(words.tips)}>
        <PictureExamples />
      </Details>
      <div className="row">
        <Button>{say(words.continue)}</Button>
        <Button look="second" name="then" value="more">
          {say(words.anotherPage)}
        </Button>
        {needed || sent.length > 0 ? null : (
          <Button look="second" name="then" value="skip">
            {say(words.sendLater)}
          </Button>
        )}
        <Button look="plain" name="then" value="later">
          {say(words.later)}
        </Button>
      </div>
    </form>
  );
}

/** What was sent in an earlier request, or issued in one, serves again: nobody has to find it twice. */
function Reuse({ files, now }: { files: readonly OwnFile[]; now: string }): ReactNode {
  const say = useSay();
  if (files.length === 0) return null;
  const options = files.map(({ fileId, from, at }) => ({
    value: fileId,
    label: (
      <>
        {from ? <Say text={from.document} /> : say(words.document)} · <Moment at={at} now={now} />
        {from ? (
          <>
            <br />
            <span className="small muted">
              <Say text={from.service} />
            </span>
          </>
        ) : null}
      </>
    ),
  }));
  return (
    <Details summary={say(words.reuse)}>
      <Radios
        id="reuse"
        name="reuse"
        label={say(words.whichFile)}
        options={[...options, { value: '', label: say(words.reuseNone) }]}
        value=""
      />
    </Details>
  );
}
