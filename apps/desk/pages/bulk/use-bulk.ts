import { useEffect, useRef, useState } from 'react';
import type { AnswerOf } from '#contracts/http/routes';
import { type Asking, ask, newKey } from '../../api/client';

export type Result = AnswerOf<'actOnTasks'>['items'][number];
type Body = Omit<NonNullable<Asking<'POST /api/tasks/act'>['body']>, 'ids' | 'dryRun'>;

/** As many at a time: what is done is seen while the rest goes on. */
const together = 10;
const typingMs = 200;

export interface Bulk {
  /** What came of each, or would come of it; nothing yet of those that were not tried. */
  resultOf: (id: string) => Result | undefined;
  /** It has been done, for good or not. */
  isDone: (id: string) => boolean;
  /** Of those asked for: what would be done, or what failed and may be tried again. */
  left: string[];
  /** Every one of them has been tried. */
  tried: boolean;
  /** While it goes on: how many of how many. */
  progress: { gone: number; of: number } | null;
  error: unknown;
  /** Resolves with the results of this going. */
  commit: () => Promise<Result[]>;
}

/**
 * Many at once: first tried without doing, so that everyone sees what will happen, then done. One key holds for all of them,
 * for each by itself: what was done stays done, and what failed is tried anew.
 */
export function useBulk({ ids, chosen, body }: { ids: readonly string[]; chosen: ReadonlySet<string>; body: Body | null }): Bulk {
  const [tried, setTried] = useState<ReadonlyMap<string, Result>>(new Map());
  const [done, setDone] = useState<ReadonlyMap<string, Result>>(new Map());
  const [progress, setProgress] = useState<Bulk['progress']>(null);
  const [error, setError] = useState<unknown>(null);
  const intent = useRef({ of: '', key: '' });
  const text = body === null ? '' : JSON.stringify(body);
  const begun = done.size > 0;

  useEffect(() => {
    if (text === '' || begun) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setTried(new Map());
      void tryAll(stop.signal);
    }, typingMs);
    async function tryAll(signal: AbortSignal): Promise<void> {
      try {
        for (const some of slices(ids)) {
          const { items } = await ask('POST /api/tasks/act', { body: { ids: some, ...(JSON.parse(text) as Body), dryRun: true }, signal });
          if (signal.aborted) return;
          setTried((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)]));
        }
      } catch (failure) {
        if (!signal.aborted) setError(failure);
      }
    }
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, ids, begun]);

  const able = [...tried.values()].filter(({ id, status }) => status < 400 && chosen.has(id)).map(({ id }) => id);
  const undone = ids.filter((id) => chosen.has(id) && (done.get(id)?.status ?? 0) >= 400);
  // A going that was broken off leaves some that nobody has tried to do.
  const left = begun ? [...undone, ...able.filter((id) => !done.has(id))] : able;

  async function commit(): Promise<Result[]> {
    if (body === null || progress !== null || left.length === 0) return [];
    // The same tried again goes under the same key; other words are a new intent.
    if (intent.current.of !== text) intent.current = { of: text, key: newKey() };
    const { key } = intent.current;
    setError(null);
    const results: Result[] = [];
    const of = left.length;
    try {
      for (const some of slices(left)) {
        setProgress({ gone: results.length, of });
        const { items } = await ask('POST /api/tasks/act', { body: { ids: some, ...body }, key });
        results.push(...items);
        setDone((before) => new Map([...before, ...items.map((item) => [item.id, item] as const)]));
      }
    } catch (failure) {
      setError(failure);
    }
    setProgress(null);
    return results;
  }

  return {
    resultOf: (id) => done.get(id) ?? tried.get(id),
    isDone: (id) => done.has(id),
    left,
    tried: ids.every((id) => tried.has(id)) && text !== '',
    progress,
    error,
    commit,
  };
}

const slices = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / together) }, (_, index) => ids.slice(index * together, (index + 1) * together));
