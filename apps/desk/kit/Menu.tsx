import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Act } from '../keys/shortcuts';
import { useKeys } from '../keys/use-keys';
import { Keys } from './Keys';

export interface MenuItem {
  key: string;
  text: ReactNode;
  /** What screen readers should know of it: chosen or not. */
  chosen?: boolean;
  /** Several may be chosen; the menu stays open. */
  several?: boolean;
  keys?: Act;
  onPick: () => void;
}

/** A button that opens a few acts; arrows, Home and End go through them, Escape closes. */
export function Menu({
  button,
  label,
  items,
  keys,
}: {
  button: ReactNode;
  label: string;
  items: readonly MenuItem[];
  keys?: Act;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useKeys(keys ? { [keys]: () => setOpen(true) } : {});
  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    const away = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const go = (event: KeyboardEvent): void => {
    const all = [...(place.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    if (event.key === 'Escape') close();
    else if (to[event.key] !== undefined) all[to[event.key] ?? 0]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu-place" ref={place}>
      <button
        type="button"
        className="button button-quiet"
        ref={opener}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div role="menu" id={id} className="menu-list" aria-label={label} onKeyDown={go}>
          {items.map(({ onPick, key, ...item }) => (
            <Item
              key={key}
              {...item}
              onPick={() => {
                if (!item.several) close();
                onPick();
              }}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Item({ text, chosen, several = false, keys, onPick }: Omit<MenuItem, 'key'>): ReactNode {
  const inside = (
    <>
      <span>{text}</span>
      {keys ? <Keys act={keys} /> : null}
    </>
  );
  const asked = { type: 'button', tabIndex: -1, onClick: onPick } as const;
  if (chosen === undefined)
    return (
      <button {...asked} role="menuitem">
        {inside}
      </button>
    );
  return several ? (
    <button {...asked} role="menuitemcheckbox" aria-checked={chosen}>
      {inside}
    </button>
  ) : (
    <button {...asked} role="menuitemradio" aria-checked={chosen}>
      {inside}
    </button>
  );
}
