/** How a person likes the desk; kept on this device, for each who sits at it. */
import { useSyncExternalStore } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export const densities = ['roomy', 'compact'] as const;

/** What a row of the inbox may show beside its title and its time. */
export const columns = ['code', 'stage', 'county', 'waiting', 'note', 'assignee', 'presence'] as const;
export type InboxColumn = (typeof columns)[number];

export interface Preferences {
  theme: (typeof themes)[number];
  density: (typeof densities)[number];
  /** Those that are shown. */
  columns: readonly InboxColumn[];
  /** Single keys work as shortcuts. */
  shortcuts: boolean;
  /** Shortcuts that were changed: act → chord. */
  chords: Record<string, string>;
}

const device = 'gardesh-desk';
let place = device;
const usual: Preferences = { theme: 'auto', density: 'roomy', columns, shortcuts: true, chords: {} };

let current: Preferences = { ...usual, ...kept(device) };
const listeners = new Set<() => void>();

export const preferences = (): Preferences => current;

/** From now on this person's own. Before anybody is known, the page looks as the last one here liked it. */
export function preferAs(person: string): void {
  if (place !== device) return;
  place = `${device} ${person}`;
  current = { ...usual, theme: current.theme, ...kept(place) };
  show();
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  show();
  try {
    localStorage.setItem(place, JSON.stringify(current));
    localStorage.setItem(device, JSON.stringify({ theme: current.theme }));
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

function kept(at: string): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(at) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}
