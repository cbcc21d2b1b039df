import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../../api/client';
import { isProblem } from '../../../api/problem';
import { forgetKept, keep, readKept } from './kept';
import { isEmpty, nothingTyped, type Typed, typedFrom } from './typed';

const pauseMs = 700;

export interface Typing {
  typed: Typed;
  type: (change: Partial<Typed>) => void;
  /** Since when the server has all of it; null while something is on its way. */
  savedAt: string | null;
  /** Something of it is on this device alone. */
  dirty: boolean;
  /** What another tab had written and this one replaced. */
  kept: Typed | null;
  settleKept: (take: boolean) => void;
  /** It was sent: nothing of it stays behind. */
  forget: () => void;
}

/** What is typed for a task, kept on the device at once and on the server at each pause. Neither a conflict nor a lost session costs a word. */
export function useTyped(taskId: string, onFirstKey: () => void): Typing {
  const [typed, setTyped] = useState<Typed>(() => readKept(taskId) ?? nothingTyped);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [kept, setKept] = useState<Typed | null>(null);
  const version = useRef(0);
  const dirty = useRef(readKept(taskId) !== null);
  const current = useRef(typed);
  current.current = typed;

  useEffect(() => {
    let away = false;
    ask('GET /api/tasks/{id}/draft', { params: { id: taskId } }).then(
      (draft) => {
        if (away) return;
        version.current = draft.version;
        if (dirty.current) return;
        const action = current.current.action;
        setTyped({ ...typedFrom(draft.content), ...(action ? { action } : {}) });
        setSavedAt(draft.savedAt);
      },
      (error: unknown) => {
        if (!isProblem(error)) throw error;
      },
    );
    return () => {
      away = true;
    };
  }, [taskId]);

  const save = useCallback(async () => {
    if (!dirty.current) return;
    dirty.current = false;
    const content = { ...current.current } as Record<string, unknown>;
    try {
      const draft = await ask('PUT /api/tasks/{id}/draft', { params: { id: taskId }, body: { content, seen: version.current } });
      version.current = draft.version;
      if (draft.replaced) setKept(typedFrom(draft.replaced.content));
      setSavedAt(draft.savedAt);
      if (!dirty.current) forgetKept(taskId);
    } catch (error) {
      if (!isProblem(error)) throw error;
      // It stays on the device and goes with the next change.
    }
  }, [taskId]);

  useEffect(() => {
    if (!dirty.current) return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, save]);

  useEffect(() => () => void save(), [save]);

  const type = useCallback(
    (change: Partial<Typed>) => {
      const next = { ...current.current, ...change };
      current.current = next;
      setTyped(next);
      if (isEmpty(next) && version.current === 0) return;
      if (!dirty.current) onFirstKey();
      dirty.current = true;
      setSavedAt(null);
      keep(taskId, next);
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
      if (take && kept) type(kept);
      setKept(null);
    },
    [kept, type],
  );

  return { typed, type, savedAt, dirty: !isEmpty(typed) && savedAt === null, kept, settleKept, forget };
}
