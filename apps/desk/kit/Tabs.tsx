import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useLanguage } from '#ui/Language';
import type { Act } from '../keys/shortcuts';
import { Count } from './Count';
import { Keys } from './Keys';

export interface Tab<Key extends string> {
  key: Key;
  title: ReactNode;
  count?: number | undefined;
  keys?: Act;
}

interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly Tab<Key>[];
  chosen: Key;
  onChoose: (key: Key) => void;
  /** Of the chosen tab alone. */
  children: ReactNode;
}

/** One of several views of the same thing; arrows go from tab to tab. */
export function Tabs<Key extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Key>): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const forward = useLanguage() === 'fa' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const go = (event: KeyboardEvent): void => {
    const step = event.key === forward ? 1 : event.key === back ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <>
      <div role="tablist" className="tabs" aria-label={label} ref={list} onKeyDown={go} tabIndex={-1}>
        {tabs.map(({ key, title, count, keys }) => (
          <button
            type="button"
            role="tab"
            key={key}
            data-tab={key}
            id={`${id}-${key}`}
            aria-selected={key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {title}
            {count === undefined ? null : <Count value={count} />}
            {keys ? <Keys act={keys} /> : null}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className="tab-panel" tabIndex={-1}>
        {children}
      </div>
    </>
  );
}
