import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useSay } from '#ui/Language';
import { ask } from '../../../api/client';
import { useAsk } from '../../../api/query';
import { useCase } from '../case-context';
import { words } from './decision.words';

interface WritingProps {
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** `/` offers templates. */
  templates?: boolean;
  autoFocus?: boolean;
}

const unfilledIn = (text: string): string[] => [...new Set([...text.matchAll(/\{([^{}\n]{1,40})\}/g)].map(([, name = '']) => name))];

/** A text of several lines; `/` at the beginning of a line offers templates, filled from the case. */
export function Writing({ label, hint, value, onChange, rows = 3, templates = false, autoFocus }: WritingProps): ReactNode {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const unfilled = templates ? unfilledIn(value) : [];
  const put = (text: string): void => {
    setPicking(false);
    onChange(value.replace(/(^|\n)\/$/, '$1') + text);
    box.current?.focus();
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint || templates ? (
        <span className="hint" id={`${id}-hint`}>
          {hint} {templates ? say(words.slash) : null}
        </span>
      ) : null}
      <textarea
        className="input"
        id={id}
        ref={box}
        rows={rows}
        dir="auto"
        value={value}
        // biome-ignore lint/a11y/noAutofocus: a key opened this decision, and this is where one goes on.
        autoFocus={autoFocus}
        aria-describedby={hint || templates ? `${id}-hint` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          setPicking(templates && /(^|\n)\/$/.test(event.target.value));
        }}
      />
      {picking ? <Templates onPick={put} onClose={() => setPicking(false)} /> : null}
      {unfilled.length > 0 ? (
        <p className="field-error" role="status">
          {say(words.unfilled)} {unfilled.map((name) => `{${name}}`).join('، ')}
        </p>
      ) : null}
    </div>
  );
}

export const hasUnfilled = (text: string): boolean => unfilledIn(text).length > 0;

/** Those that may be used here, most used first; arrows and Enter choose. */
function Templates({ onPick, onClose }: { onPick: (text: string) => void; onClose: () => void }): ReactNode {
  const say = useSay();
  const { task, dossier } = useCase();
  const list = useAsk('GET /api/templates', { query: { service: dossier.service } }, { freshFor: 300_000 });
  const place = useRef<HTMLDivElement>(null);
  const offered = list.data?.items.filter(({ state }) => state === 'approved') ?? [];
  const pick = async (id: string): Promise<void> => {
    if (!task) return;
    const { text } = await ask('POST /api/templates/{id}/render', { params: { id }, body: { task: task.id } });
    onPick(text);
  };
  const go = (event: KeyboardEvent): void => {
    const all = [...(place.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') all[Math.min(all.length - 1, at + 1)]?.focus();
    else if (event.key === 'ArrowUp') all[Math.max(0, at - 1)]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons inside.
    <div
      className="templates"
      ref={(element) => {
        place.current = element;
        if (element && !element.contains(document.activeElement)) element.querySelector<HTMLElement>('button')?.focus();
      }}
      onKeyDown={go}
    >
      <p className="small muted">{say(words.templates)}</p>
      {list.data && offered.length === 0 ? <p>{say(words.noTemplates)}</p> : null}
      {offered.map(({ id, title, text }) => (
        <button type="button" key={id} onClick={() => void pick(id)}>
          <strong>{title}</strong>
          <span className="small muted">{text}</span>
        </button>
      ))}
    </div>
  );
}
