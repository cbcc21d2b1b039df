import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnswerOf } from '#contracts/http/routes';
import { type Asking, ask } from '../../api/client';
import { countsKey, onTasksChanged } from '../../api/live';
import type { Filter } from './filter';

export type TaskPage = AnswerOf<'listTasks'>;
export type TaskLine = TaskPage['items'][number];

const pageSize = 100;

/** What one could work on: one's own and what waits in the pool. */
const ownWork = 'mine,shared';

export const queryOf = ({ queue, ...rest }: Filter): NonNullable<Asking<'GET /api/tasks'>['query']> =>
  Object.fromEntries(Object.entries({ queue: queue ?? ownWork, ...rest, limit: pageSize }).filter(([, value]) => value !== ''));

export interface Inbox {
  items: readonly TaskLine[];
  /** Facets, labels and counts as they were last told; undefined until the first answer. */
  page: TaskPage | undefined;
  error: Error | null;
  /** How many there are that the list does not show yet, since one may be reading it. */
  fresh: number;
  /** In the list, and no longer of it: shown until the next look, so that nothing moves under the cursor. */
  gone: ReadonlySet<string>;
  showFresh: () => void;
  /** Decided here: it leaves the list at once. */
  drop: (ids: readonly string[]) => void;
  more: () => void;
  again: () => void;
}

/** The list, page by page. What changes meanwhile mends its rows in place; new rows wait until they are asked for. */
export function useInbox(filter: Filter): Inbox {
  const client = useQueryClient();
  const query = useMemo(() => queryOf(filter), [filter]);
  const key = useMemo(() => ['inbox', query], [query]);
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => ask('GET /api/tasks', { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: TaskPage) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const [fresh, setFresh] = useState(0);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef(items);
  shown.current = items;

  useEffect(() => {
    setFresh(0);
    setGone(new Set());
  }, [key]);

  const look = useCallback(async () => {
    const now = await ask('GET /api/tasks', { query }).catch(() => null);
    if (!now) return;
    // What was decided here and is still held has left this list already.
    const left = now.items.filter(({ id, held }) => held !== null && decided.has(id));
    const present = now.items.filter((task) => !left.includes(task));
    const known = new Map(shown.current.map((task) => [task.id, task]));
    const news = new Map(present.map((task) => [task.id, task]));
    setFresh(present.filter(({ id }) => !known.has(id)).length);
    // Only what the first page reaches is known to have left.
    setGone(new Set([...known.keys()].slice(0, now.next === null ? undefined : now.items.length).filter((id) => !news.has(id))));
    change(client, key, (page, at) => ({
      ...page,
      ...(at === 0
        ? { facets: now.facets, labels: now.labels, counts: now.counts, total: now.total - left.length, hidden: now.hidden }
        : {}),
      items: page.items.map((task) => news.get(task.id) ?? task),
    }));
  }, [client, key, query]);

  useEffect(() => {
    // Whoever comes back to a list that is remembered has not heard what changed meanwhile.
    if (shown.current.length > 0) void look();
    return onTasksChanged(() => void look());
  }, [look]);

  const again = useCallback(() => {
    setFresh(0);
    setGone(new Set());
    void client.resetQueries({ queryKey: key });
  }, [client, key]);

  return {
    items,
    page: list.data?.pages[0],
    error: list.error,
    fresh,
    gone,
    showFresh: again,
    again,
    drop: useCallback((ids) => leaveLists(client, ids), [client]),
    more: useCallback(() => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    }, [list]),
  };
}

type Client = ReturnType<typeof useQueryClient>;

/** Decided on this page: as long as the server holds it, it still is in the answers. */
const decided = new Set<string>();

/** Decided or given away, wherever on the desk: it is in no list any more, whatever that is narrowed to. */
export function leaveLists(client: Client, ids: readonly string[]): void {
  for (const id of ids) decided.add(id);
  client.setQueriesData<InfiniteData<TaskPage>>({ queryKey: ['inbox'] }, (before) => {
    if (!before) return before;
    const left = before.pages.flatMap(({ items }) => items).filter(({ id }) => ids.includes(id)).length;
    const pages = before.pages.map((page) => ({
      ...page,
      total: Math.max(0, page.total - left),
      items: page.items.filter(({ id }) => !ids.includes(id)),
    }));
    return { ...before, pages };
  });
}

function change(client: Client, key: readonly unknown[], mend: (page: TaskPage, at: number) => TaskPage): void {
  client.setQueryData<InfiniteData<TaskPage>>(key, (before) => before && { ...before, pages: before.pages.map(mend) });
}

/** How many wait in each queue, whatever is filtered. */
export function useCounts(): TaskPage['counts'] | undefined {
  return useQuery({ queryKey: countsKey, queryFn: async () => (await ask('GET /api/tasks', { query: { limit: 1 } })).counts }).data;
}

/** For whom one stands in, each with how much; asked again when the whole has changed. */
export function useStandIns(count: number): Pick<TaskPage, 'facets' | 'labels'> | undefined {
  return useQuery({
    queryKey: ['stand-ins', count],
    queryFn: () => ask('GET /api/tasks', { query: { queue: 'standIn', limit: 1 } }),
    enabled: count > 0,
    placeholderData: keepPreviousData,
  }).data;
}
