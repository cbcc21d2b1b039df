/** A session that ends while somebody works: whoever asked waits here until the person is back. */
type Listener = (over: boolean) => void;

let waiting: { promise: Promise<void>; resolve: () => void } | null = null;
const listeners = new Set<Listener>();

/** Resolves once the same person has signed in again. */
export function signedInAgain(): Promise<void> {
  if (!waiting) {
    let resolve: () => void = () => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    waiting = { promise, resolve };
    tell(true);
  }
  return waiting.promise;
}

/** The person is back: everything that waited is asked again. */
export function resume(): void {
  waiting?.resolve();
  waiting = null;
  tell(false);
}

export const sessionIsOver = (): boolean => waiting !== null;

export function onSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(over: boolean): void {
  for (const listener of listeners) listener(over);
}
