import { useCallback, useEffect, useRef } from 'react';
import { ask } from '../../api/client';
import { isProblem } from '../../api/problem';

/** Before colleagues would be told that one has gone. */
const renewMs = 5 * 60_000;

/** Tells colleagues that the task is open here, and from the first keystroke on that somebody writes. Never a lock. */
export function usePresence(taskId: string | null): () => void {
  const writing = useRef(false);
  const tell = useCallback(
    (state: 'open' | 'writing' | 'left') => {
      if (taskId === null) return;
      ask('PUT /api/tasks/{id}/presence', { params: { id: taskId }, body: { state } }).catch((error: unknown) => {
        if (!isProblem(error)) throw error;
      });
    },
    [taskId],
  );
  useEffect(() => {
    writing.current = false;
    // Whoever only goes past on the way down a list has not looked into it.
    const opened = setTimeout(() => tell('open'), 1000);
    let told = false;
    const renewed = setInterval(() => tell(writing.current ? 'writing' : 'open'), renewMs);
    const mark = setTimeout(() => {
      told = true;
    }, 1000);
    const leave = (): void => {
      if (taskId !== null && told)
        void fetch(`/api/tasks/${taskId}/presence`, {
          method: 'PUT',
          keepalive: true,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ state: 'left' }),
        });
    };
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(opened);
      clearTimeout(mark);
      clearInterval(renewed);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [taskId, tell]);
  return useCallback(() => {
    if (writing.current) return;
    writing.current = true;
    tell('writing');
  }, [tell]);
}
