import { type ReactNode, type Ref, useId } from 'react';
import type { Act } from '../keys/shortcuts';
import { Keys } from './Keys';

export interface PressProps {
  look?: 'first' | 'second' | 'danger' | 'plain' | 'quiet';
  onPress: () => void;
  /** The shortcut that does the same, shown on it. */
  keys?: Act;
  /** Why it may not be pressed now; it stays reachable and says so. */
  why?: string | null | undefined;
  busy?: boolean;
  /** What screen readers say where the text alone does not tell enough. */
  label?: string;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

const looks = {
  first: 'button',
  second: 'button button-second',
  danger: 'button button-danger',
  plain: 'button button-plain',
  quiet: 'button button-quiet',
} as const;

/** A button that acts on this page. One that may not be pressed says why. */
export function Press({ look = 'first', onPress, keys, why, busy = false, label, pressed, ref, children }: PressProps): ReactNode {
  const id = useId();
  return (
    <>
      <button
        type="button"
        ref={ref}
        className={looks[look]}
        aria-disabled={why || busy ? true : undefined}
        aria-describedby={why ? id : undefined}
        aria-busy={busy || undefined}
        aria-label={label}
        aria-pressed={pressed}
        onClick={why || busy ? undefined : onPress}
      >
        {children}
        {keys ? <Keys act={keys} /> : null}
      </button>
      {why ? (
        <span id={id} className="why small muted">
          {why}
        </span>
      ) : null}
    </>
  );
}
