/** What is kept on the phone for visits, since photographs fit nowhere else: each person's for themselves, emptied when they sign out. */
import type { Instant } from '#domain/instant';
import { owner } from '../../api/session';

/** A photograph on its way. */
export interface Photo {
  id: string;
  /** The task of the visit. */
  visit: string;
  blob: Blob;
  /** Under which the server takes its parts; null before the first. */
  upload: string | null;
  /** In bytes. */
  received: number;
  /** Once all of it has arrived. */
  fileId: string | null;
}

/** An answer of the api as it was last seen, under the key of its question. */
export interface Seen {
  key: string;
  question: readonly unknown[];
  answer: unknown;
  at: Instant;
}

const name = (): string => `gardesh-visits ${owner()}`;
const stores = { seen: 'key', photos: 'id' } as const;
type Kept = { seen: Seen; photos: Photo };

export const device = {
  put: <Store extends keyof Kept>(store: Store, one: Kept[Store]): Promise<unknown> => ask(store, 'readwrite', (all) => all.put(one)),
  remove: (store: keyof Kept, key: string): Promise<unknown> => ask(store, 'readwrite', (all) => all.delete(key)),
  all: <Store extends keyof Kept>(store: Store): Promise<Kept[Store][]> => ask(store, 'readonly', (all) => all.getAll()),
  forget: (): void => void indexedDB.deleteDatabase(name()),
};

async function ask<Answer>(
  store: keyof Kept,
  mode: IDBTransactionMode,
  what: (all: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const opening = indexedDB.open(name(), 1);
  opening.onupgradeneeded = () => {
    for (const [one, keyPath] of Object.entries(stores)) opening.result.createObjectStore(one, { keyPath });
  };
  const database = await answerOf(opening);
  try {
    return await answerOf(what(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
