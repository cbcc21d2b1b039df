/** How a person likes the desk; kept on this device. */
import { useSyncExternalStore } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export const densities = ['roomy', 'compact'] as const;

export interface Preferences {
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  /** Single keys work as shortcuts. */
  shortcuts: boolean;
  /** Shortcuts that were changed: act → chord. */
  chords: Record<string, string>;
}

const place = 'gardesh-desk';
const usual: Preferences = { theme: 'auto', density: 'roomy', shortcuts: true, chords: {} };

let current: Preferences = read();
const listeners = new Set<() => void>();

export const preferences = (): Preferences => current;

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  show();
  try {
    localStorage.setItem(place, JSON.stringify(current));
  } catch {
    // A full or forbidden store: the choice holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

export const usePreferences = (): Preferences => useSyncExternalStore(listen, preferences);

/** Puts theme and density on the root, where the styles read them. */
export function show(): void {
  const { dataset } = document.documentElement;
  dataset.theme = current.theme;
  dataset.density = current.density;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}
