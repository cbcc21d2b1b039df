/** Who is at the counter now. The server knows it; this page only asks, and forgets it all when the next one comes. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useSay } from '#ui/Language';
import { type AnswerAt, ask } from '../../api/client';
import { isProblem } from '../../api/problem';
import { question, useAsk } from '../../api/query';
import { announce } from '../../kit/announce';
import { words } from './counter.words';

export type Client = AnswerAt<'GET /api/representations'>['items'][number];

const asked = question('GET /api/representations');

export const useClients = () => useAsk('GET /api/representations', {}, { freshFor: 0 });

/** Null where nobody has come yet. */
export const clientIn = ({ items }: AnswerAt<'GET /api/representations'>): Client | null =>
  items.find(({ relation }) => relation === 'client') ?? null;

/** Whatever is remembered of a client's requests and drafts. */
const ofClient = (address: unknown): boolean => address === 'counter' || /^GET \/api\/(dossiers|drafts|facts|files)/.test(String(address));

function forgetClient(client: QueryClient, here: readonly Client[]): void {
  client.removeQueries({ predicate: ({ queryKey }) => ofClient(queryKey[0]) });
  client.setQueryData(asked.queryKey, { items: [...here] });
}

export const welcome = (client: QueryClient, arrived: Client): void => forgetClient(client, [arrived]);

/** The client leaves: their drafts go with them on the server, and everything of them here. */
export function useNextClient(): (client: Client) => Promise<void> {
  const queries = useQueryClient();
  const [, go] = useLocation();
  const say = useSay();
  return async ({ id }) => {
    try {
      await ask('DELETE /api/representations/{id}', { params: { id } });
    } catch (error) {
      // Ended already: by another window, or with the day.
      if (!isProblem(error, 'not-found')) throw error;
    }
    forgetClient(queries, []);
    go('/counter', { replace: true });
    announce(say(words.gone), 'polite');
  };
}
