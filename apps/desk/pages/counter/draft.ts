/** The request that is being written for a client: kept on the server at each pause, so that a power cut loses nothing. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Facts } from '#contracts/http/facts';
import { fieldsOf } from '#domain/definition/fields/record';
import type { Definition } from '#domain/definition/schema';
import { type AnswerAt, ask } from '../../api/client';
import type { Client } from './use-client';

export type Draft = AnswerAt<'GET /api/drafts/{service}'>;

export interface DraftChange {
  answers?: Record<string, unknown>;
  evidence?: Record<string, string[]>;
}

const keyOf = (service: string, client: string) => ['counter', 'draft', service, client] as const;

/** The draft for this client, begun where there is none, with what their account says already filled in. */
export const useDraft = (client: Client, definition: Definition) =>
  useQuery({
    queryKey: keyOf(definition.key, client.id),
    queryFn: () => begin(client, definition),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    networkMode: 'always',
  });

async function begin(client: Client, definition: Definition): Promise<Draft> {
  const params = { service: definition.key };
  for (;;) {
    const standing = await find(definition.key);
    if (standing?.onBehalfOf === client.id) return standing;
    if (!standing) break;
    // Another's, from a window that was closed in haste: this client is not to see it.
    await ask('DELETE /api/drafts/{service}', { params });
  }
  const facts = await ask('GET /api/facts/{service}', { params, query: { onBehalfOf: client.id } });
  return ask('PUT /api/drafts/{service}', { params, body: { answers: knownOf(definition, facts), onBehalfOf: client.id } });
}

async function find(service: string): Promise<Draft | null> {
  const { items } = await ask('GET /api/drafts');
  return items.some((one) => one.service === service) ? ask('GET /api/drafts/{service}', { params: { service } }) : null;
}

function knownOf(definition: Definition, facts: Facts): Record<string, string> {
  const known: Record<string, string | null> = { mobile: facts.mobile, nationalId: facts.nationalId, email: facts.email };
  return Object.fromEntries(
    fieldsOf(definition).flatMap(({ key, type }) => {
      const value = known[type];
      return value ? [[key, value] as const] : [];
    }),
  );
}

/** Saves one after another; the latest answer of the server is what stands. */
export function useSaving(begun: Draft): {
  draft: Draft;
  save: (change: DraftChange) => Promise<Draft>;
  busy: boolean;
  error: unknown;
} {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(begun);
  const [waiting, setWaiting] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { service, onBehalfOf } = begun;
  const save = useCallback(
    (change: DraftChange): Promise<Draft> => {
      setWaiting((count) => count + 1);
      const sent = last.current
        .catch(() => undefined)
        .then(() => ask('PUT /api/drafts/{service}', { params: { service }, body: { ...change, onBehalfOf } }))
        .then((saved) => {
          queries.setQueryData(keyOf(service, onBehalfOf ?? ''), saved);
          setDraft(saved);
          setError(null);
          return saved;
        })
        .finally(() => setWaiting((count) => count - 1));
      sent.catch(setError);
      last.current = sent;
      return sent;
    },
    [queries, service, onBehalfOf],
  );
  return { draft, save, busy: waiting > 0, error };
}
