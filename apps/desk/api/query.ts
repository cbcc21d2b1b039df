/** What the screens read and write, remembered and shared among them. */
import { QueryClient, type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Address, type AnswerAt, type Asking, ask, newKey } from './client';
import { isProblem } from './problem';

const minute = 60_000;

/** Only a broken line is worth a second try: a refusal stays one. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: minute / 2,
      gcTime: 10 * minute,
      retry: (count, error) => count < 2 && isProblem(error, 'offline'),
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always' },
  },
});

/** Under which an answer is remembered: `['GET /api/tasks/{id}', { params: { id } }]`. Invalidate by the address alone to mean all of them. */
export const remembered = <At extends Address>(address: At, asking: Pick<Asking<At>, 'params' | 'query'> = {}) =>
  [address, { ...(asking.params ? { params: asking.params } : {}), ...(asking.query ? { query: asking.query } : {}) }] as const;

/** Options for a question, also for prefetching it. */
export const question = <At extends Address>(address: At, asking: Pick<Asking<At>, 'params' | 'query'> = {}) => ({
  queryKey: remembered(address, asking),
  queryFn: ({ signal }: { signal: AbortSignal }) => ask(address, { ...asking, signal }),
});

export interface AskOptions {
  /** False: not yet. */
  enabled?: boolean;
  /** While another question of the same address is on its way, its last answer stays. */
  keep?: boolean;
  /** Milliseconds for which an answer needs no second look. */
  freshFor?: number;
}

/** Reads: `useAsk('GET /api/tasks/{id}', { params: { id } })`. */
export function useAsk<At extends Address>(
  address: At,
  asking: Pick<Asking<At>, 'params' | 'query'> = {},
  { enabled = true, keep = false, freshFor }: AskOptions = {},
): UseQueryResult<AnswerAt<At>, Error> {
  return useQuery<AnswerAt<At>, Error>({
    ...question(address, asking),
    enabled,
    ...(keep ? { placeholderData: (before: AnswerAt<At> | undefined) => before } : {}),
    ...(freshFor === undefined ? {} : { staleTime: freshFor }),
  } as never);
}

/**
 * Writes: `useDo('POST /api/tasks/{id}/claim', { changes: ['GET /api/tasks'] })`. A repeated try of the same intent goes
 * under the same key when the caller hands one in; `changes` are the questions whose answers are no longer true.
 */
export function useDo<At extends Address>(
  address: At,
  { changes = [] }: { changes?: readonly Address[] } = {},
): UseMutationResult<AnswerAt<At>, Error, Asking<At>> {
  const client = useQueryClient();
  return useMutation<AnswerAt<At>, Error, Asking<At>>({
    mutationFn: (asking) => ask(address, { key: newKey(), ...asking }),
    onSuccess: () => {
      for (const changed of changes) void client.invalidateQueries({ queryKey: [changed] });
    },
  });
}
