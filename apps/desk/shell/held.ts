/** A decision that the server still holds: for a few seconds its author may take it back, from any screen. */
import { useSyncExternalStore } from 'react';
import type { Text } from '#domain/definition/schema';

export interface HeldAct {
  taskId: string;
  /** «بازگشت برای تکمیل · ۴۸۲۱ ۰۷۳۵ ۹۱۶۲». */
  text: Text;
  /** By this device's clock, in milliseconds. */
  until: number;
}

let held: HeldAct | null = null;
const listeners = new Set<() => void>();

export function hold(act: HeldAct | null): void {
  held = act;
  for (const listener of listeners) listener();
}

export const useHeld = (): HeldAct | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held,
  );
