/** What was put off and is there again: shown until it is opened or put away. */
import { useSyncExternalStore } from 'react';
import type { LiveData } from '#contracts/http/inbox';

export type Reminder = LiveData<'reminded'>['items'][number];

let reminders: readonly Reminder[] = [];
const listeners = new Set<() => void>();

function change(to: readonly Reminder[]): void {
  reminders = to;
  for (const listener of listeners) listener();
}

export const remind = (items: readonly Reminder[]): void =>
  change([...reminders.filter(({ id }) => !items.some((item) => item.id === id)), ...items]);

export const putAway = (id: string): void => change(reminders.filter((one) => one.id !== id));

export const useReminders = (): readonly Reminder[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reminders,
  );
