/** A form that waits for a line. */
export interface Waiting {
  /** In the order in which they came. */
  id: number;
  action: string;
  /** What it is, in the language of its page. */
  title: string;
  fields: [string, FormDataEntryValue][];
  /** The server did not want it. */
  refused: boolean;
}

const name = 'gardesh-waiting';

/** On the device, because files do not fit elsewhere; emptied when somebody signs out. */
export const waitingRoom = {
  /** A new one, or an old one in its place. */
  put: (one: Omit<Waiting, 'id'> & { id?: number }): Promise<IDBValidKey> => ask('readwrite', (store) => store.put(one)),
  leave: (id: number): Promise<undefined> => ask('readwrite', (store) => store.delete(id)),
  all: (): Promise<Waiting[]> => ask('readonly', (store) => store.getAll()),
  forget: (): void => void indexedDB.deleteDatabase(name),
};

async function ask<Answer>(mode: IDBTransactionMode, what: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('forms', { keyPath: 'id', autoIncrement: true });
  const database = await answerOf(opening);
  try {
    return await answerOf(what(database.transaction('forms', mode).objectStore('forms')));
  } finally {
    database.close();
  }
}

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
