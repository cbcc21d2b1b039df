import { setTimeout as delay } from 'node:timers/promises';

interface Waiting {
  /** What is waited for, in words: it is the message where it never comes. */
  what?: string;
  withinMs?: number;
  /** Told where it never comes: state, logs. */
  explain?: () => string | Promise<string>;
}

/** Asks until the answer is there (not false, null or undefined), and returns it. An error counts as "not yet". */
export async function until<T>(
  ask: () => T | Promise<T>,
  { what = 'it', withinMs = 30_000, explain }: Waiting = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const { answer, error } = await attempt(ask);
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > deadline)
      throw new Error(`Waited ${withinMs} ms for ${what} in vain.\n${(await explain?.()) ?? ''}`, { cause: error });
    await delay(25);
  }
}

async function attempt<T>(ask: () => T | Promise<T>): Promise<{ answer?: T; error?: unknown }> {
  try {
    return { answer: await ask() };
  } catch (error) {
    return { error };
  }
}
