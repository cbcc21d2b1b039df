/** What is typed, on this device: there at once, also without a line, and only for whoever typed it. */
import { ask } from '../../../api/client';
import { isProblem } from '../../../api/problem';
import { owner } from '../../../api/session';
import { type Typed, typedFrom } from './typed';

export interface Kept {
  typed: Typed;
  /** The version at the server that it goes on from; null: whatever stands there. */
  seen: number | null;
}

const mine = (): string => `gardesh-typed ${owner()} `;

export function readKept(taskId: string): Kept | null {
  try {
    const text = localStorage.getItem(mine() + taskId);
    if (text === null) return null;
    const { typed, seen } = JSON.parse(text) as { typed: Record<string, unknown>; seen: number | null };
    return { typed: typedFrom(typed), seen };
  } catch {
    return null;
  }
}

/** A full or forbidden store is no reason to disturb anybody: the server keeps each pause anyway. */
export function keep(taskId: string, kept: Kept): void {
  try {
    localStorage.setItem(mine() + taskId, JSON.stringify(kept));
  } catch {
    return;
  }
}

export const forgetKept = (taskId: string): void => localStorage.removeItem(mine() + taskId);

/** Before signing out: what only this device has goes to the server, so that nothing of it stays behind. */
export async function sendKept(): Promise<void> {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(mine()));
  await Promise.all(names.map((name) => sendOne(name.slice(mine().length))));
}

async function sendOne(taskId: string): Promise<void> {
  const kept = readKept(taskId);
  if (!kept) return;
  try {
    const { typed, seen } = kept;
    await ask('PUT /api/tasks/{id}/draft', { params: { id: taskId }, body: draftOf(typed, seen) });
    forgetKept(taskId);
  } catch (error) {
    if (!isProblem(error)) throw error;
    // What the server does not take stays here for its writer.
  }
}

/** As the server keeps it. */
export const draftOf = (typed: Typed, seen: number | null) => ({
  content: { ...typed } as Record<string, unknown>,
  ...(seen === null ? {} : { seen }),
});
