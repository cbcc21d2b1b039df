import type { ReactNode } from 'react';
import { useSay } from './Language';

export interface Wrong {
  /** The id of the control; none where it concerns the whole page. */
  id?: string | undefined;
  label?: string | undefined;
  detail: string;
}

const title = { fa: 'چیزی درست نیست', en: 'There is a problem' };

/** Everything that is wrong, at the top, each with a link to its field. */
export function ErrorSummary({ errors }: { errors: readonly Wrong[] }): ReactNode {
  const say = useSay();
  if (errors.length === 0) return null;
  return (
    <div className="errors stack stack-2" role="alert" aria-labelledby="errors-title" tabIndex={-1} id="errors">
      <h2 id="errors-title">{say(title)}</h2>
      <ul>
        {errors.map(({ id, label, detail }) => {
          const text = label && !detail.startsWith(label) ? `${label}${/[؟?]$/.test(label) ? '' : ':'} ${detail}` : detail;
          return <li key={`${id ?? ''}${text}`}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>;
        })}
      </ul>
    </div>
  );
}
