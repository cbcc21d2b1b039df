import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { useSay } from '#ui/Language';
import { words } from './services.words';

/** Finds a service; works by address alone, so that a result can be shared. */
export function SearchForm({
  label,
  hint,
  value,
  heading = false,
}: {
  label: string;
  hint?: string;
  value?: string;
  heading?: boolean;
}): ReactNode {
  const say = useSay();
  const text = (
    <label className={heading ? 'label legend-h1' : 'label'} htmlFor="q">
      {label}
    </label>
  );
  return (
    <search>
      <form action="/services" method="get" className="search">
        {heading ? <h1>{text}</h1> : text}
        {hint ? (
          <span className="hint" id="q-hint">
            {hint}
          </span>
        ) : null}
        <div className="search-row">
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            dir="auto"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
            aria-describedby={hint ? 'q-hint' : undefined}
          />
          <Button>{say(words.search)}</Button>
        </div>
      </form>
    </search>
  );
}
