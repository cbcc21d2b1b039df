import type { ReactNode } from 'react';
import { describedBy, Field, type FieldProps } from '#ui/Field';
import { useSay } from '#ui/Language';
import { useTyped } from '#ui/Typed';
import { words } from './fields.words';

export interface FileControlProps extends Omit<FieldProps, 'children'> {
  name: string;
  /** What has been sent before; empty where nothing was. */
  fileId: string;
  /** What the file dialog offers: `image/*,application/pdf`. */
  accept?: string;
}

/** One file, from the camera or from the phone. What was sent before stays until another takes its place. */
export function FileControl({ name, fileId: standing, accept = 'image/*,application/pdf', ...field }: FileControlProps): ReactNode {
  const say = useSay();
  const fileId = useTyped(name)?.at(-1) ?? standing;
  return (
    <div className="stack stack-2" data-upload>
      {fileId ? (
        <p className="banner banner-success">
          ✓ {say(words.sent)} · <a href={`/api/files/${fileId}`}>{say(words.open)}</a>
        </p>
      ) : null}
      <input type="hidden" name={name} value={fileId} />
      <Field {...field} hint={field.hint ?? say(fileId ? words.replace : words.choosePhoto)}>
        <input
          className="input"
          id={field.id}
          name={`${name}-file`}
          type="file"
          accept={accept}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy({ ...field, hint: true })}
        />
      </Field>
    </div>
  );
}
