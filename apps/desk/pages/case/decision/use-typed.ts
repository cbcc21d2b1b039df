import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../../api/client';
import { isProblem } from '../../../api/problem';
import { draftOf, forgetKept, keep, readKept } from './kept';
import { addsTo, isEmpty, joined, nothingTyped, type Typed, typedFrom } from './typed';

const pauseMs = 700;

export interface Typing {
  typed: Typed;
  type: (change: Partial<Typed>) => void;
  /** Since when the server has all of it; null while something is on its way. */
  savedAt: string | null;
  /** Something of it is on this device alone. */
  dirty: boolean;
  /** What another tab or device had written, and what is typed here does not hold. */
  kept: Typed | null;
  settleKept: (take: boolean) => void;
  /** It was sent: nothing of it stays behind. */
  forget: () => void;
}

/** What is typed for a task, kept on the device at once and on the server at each pause. Neither a conflict nor a lost session costs a word. */
export function useTyped(taskId: string, onFirstKey: () => void): Typing {
  const [found] = useState(() => readKept(taskId));
  const [typed, setTyped] = useState<Typed>(found?.typed ?? nothingTyped);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [kept, setKept] = useState<Typed | null>(null);
  const seen = useRef<number | null>(found ? found.seen : 0);
  const dirty = useRef(found !== null);
  const current = useRef(typed);
  current.current = typed;
  /** One after another, beginning with the reading: the server never takes one's own last words for another tab's, nor does an old answer replace newer words. */
  const sending = useRef(Promise.resolve());

  useEffect(() => {
    let away = false;
    const read = (): Promise<void> =>
      ask('GET /api/tasks/{id}/draft', { params: { id: taskId } }).then((draft) => {
        if (away) return;
        if (draft.replaced) setKept(typedFrom(draft.replaced.content));
        // The server compares the two when this one is saved.
        if (dirty.current) return;
        seen.current = draft.version;
        const action = current.current.action;
        setTyped({ ...typedFrom(draft.content), ...(action ? { action } : {}) });
        setSavedAt(draft.savedAt);
      });
    sending.current = sending.current.then(read).catch((error: unknown) => {
      if (!isProblem(error)) throw error;
    });
    return () => {
      away = true;
    };
  }, [taskId]);

  const send = useCallback(
    async (settles: boolean) => {
      if (!dirty.current && !settles) return;
      dirty.current = false;
      try {
        const body = { ...draftOf(current.current, seen.current), ...(settles ? { settles } : {}) };
        const draft = await ask('PUT /api/tasks/{id}/draft', { params: { id: taskId }, body });
        seen.current = draft.version;
        if (draft.replaced) setKept(typedFrom(draft.replaced.content));
        setSavedAt(draft.savedAt);
        if (!dirty.current) forgetKept(taskId);
      } catch (error) {
        if (!isProblem(error)) throw error;
        // It stays on the device, and goes with the next change or once there is a line again.
        dirty.current = true;
      }
    },
    [taskId],
  );

  const save = useCallback(
    (settles = false) => {
      sending.current = sending.current.then(() => send(settles));
    },
    [send],
  );

  useEffect(() => {
    if (!dirty.current) return;
    const timer = setTimeout(() => save(), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, save]);

  useEffect(() => {
    const again = (): void => save();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      save();
    };
  }, [save]);

  const type = useCallback(
    (change: Partial<Typed>) => {
      const next = { ...current.current, ...change };
      current.current = next;
      setTyped(next);
      if (isEmpty(next) && seen.current === 0) return;
      if (!dirty.current) onFirstKey();
      dirty.current = true;
      setSavedAt(null);
      keep(taskId, { typed: next, seen: seen.current });
    },
    [taskId, onFirstKey],
  );

  const forget = useCallback(() => {
    dirty.current = false;
    forgetKept(taskId);
    setTyped(nothingTyped);
    ask('DELETE /api/tasks/{id}/draft', { params: { id: taskId } }).catch((error: unknown) => {
      if (!isProblem(error)) throw error;
    });
  }, [taskId]);

  const settleKept = useCallback(
    (take: boolean) => {
      if (take && kept) type(joined(current.current, kept));
      setKept(null);
      save(true);
    },
    [kept, type, save],
  );

  const missed = kept && addsTo(typed, kept) ? kept : null;
  return { typed, type, savedAt, dirty: !isEmpty(typed) && savedAt === null, kept: missed, settleKept, forget };
}
