/** For whom this page works, and what happens when their session ends: whoever asked waits until that person is back. */

/** `open`; `over`: nobody is signed in; or somebody else is, by name. */
export type Session = 'open' | 'over' | { other: string };
type Listener = (session: Session) => void;

let person: string | null = null;
let session: Session = 'open';
let waiting: { promise: Promise<void>; resolve: () => void } | null = null;
const listeners = new Set<Listener>();

/** From the first answer on the page is one person's, until it is loaded anew. */
export function belongTo(id: string): void {
  person ??= id;
}

/** Null before anybody is known. */
export const meantPerson = (): string | null => person;

/** Whose page this is: under their id lies what is kept on the device. */
export function owner(): string {
  if (person === null) throw new Error('Nobody has signed in');
  return person;
}

/** Resolves once the same person has signed in again. */
export function signedInAgain(): Promise<void> {
  if (!waiting) {
    let resolve: () => void = () => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    waiting = { promise, resolve };
    tell('over');
  }
  return waiting.promise;
}

/** Somebody has signed in: if it is whose page this is, everything that waited is asked again; nobody else inherits it. */
export function comeBack({ id, name }: { id: string; name: string }): void {
  if (!waiting) return;
  if (person !== null && id !== person) return tell({ other: name });
  waiting.resolve();
  waiting = null;
  tell('open');
}

export const currentSession = (): Session => session;

export function onSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(now: Session): void {
  session = now;
  for (const listener of listeners) listener(now);
}

const channel = 'gardesh-session';

/** Tells the other tabs that somebody has signed in or out here. */
export function tellTabs(): void {
  const news = new BroadcastChannel(channel);
  news.postMessage('changed');
  news.close();
}

export function onTabs(listener: () => void): () => void {
  const news = new BroadcastChannel(channel);
  news.onmessage = listener;
  return () => news.close();
}
