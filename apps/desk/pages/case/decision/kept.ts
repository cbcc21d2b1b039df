/** What is typed, on this device: there at once, also without a line. */
import { type Typed, typedFrom } from './typed';

const prefix = 'gardesh-typed ';

export function readKept(taskId: string): Typed | null {
  try {
    const text = localStorage.getItem(prefix + taskId);
    return text === null ? null : typedFrom(JSON.parse(text) as Record<string, unknown>);
  } catch {
    return null;
  }
}

/** A full or forbidden store is no reason to disturb anybody: the server keeps each pause anyway. */
export function keep(taskId: string, typed: Typed): void {
  try {
    localStorage.setItem(prefix + taskId, JSON.stringify(typed));
  } catch {
    return;
  }
}

export const forgetKept = (taskId: string): void => localStorage.removeItem(prefix + taskId);
