/** The visits on this phone: what the api said of them is kept, and stands in for it where there is no line. */
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Instant } from '#domain/instant';
import { question } from '../../api/query';
import type { CaseTask } from '../case/case-data';
import { dossierOf, prefetchCase } from '../case/case-data';
import { device } from './device';

export const visitsAsked = { query: { kind: 'inspection', queue: 'mine,shared', sort: 'due', limit: 50 } } as const;
const list = question('GET /api/tasks', visitsAsked as never);

/** False until what this phone remembers is at hand. */
export function useRemembered(): boolean {
  const client = useQueryClient();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void remember(client).finally(() => setReady(true));
  }, [client]);
  return ready;
}

/** What is newer in this page's own memory stays. */
async function remember(client: QueryClient): Promise<void> {
  for (const { question: key, answer, at } of await device.all('seen'))
    if (client.getQueryData(key) === undefined) client.setQueryData(key, answer, { updatedAt: Date.parse(at) });
}

/** Keeps the list and each visit in it, with its definition; visits that are over are dropped. Answers with the ids that are now here. */
export async function takeAlong(client: QueryClient, tasks: readonly { id: string }[]): Promise<string[]> {
  await navigator.storage?.persist?.();
  const taken: string[] = [];
  const keys = new Set([await keep(client, list.queryKey)]);
  for (const { id } of tasks) {
    await prefetchCase(client, id);
    const of = question('GET /api/tasks/{id}', { params: { id } }).queryKey;
    const task = client.getQueryData<CaseTask>(of);
    if (!task) continue;
    const { service, serviceVersion } = dossierOf(task);
    keys.add(await keep(client, of));
    keys.add(
      await keep(client, question('GET /api/services/{key}', { params: { key: service }, query: { version: serviceVersion } }).queryKey),
    );
    taken.push(id);
  }
  for (const { key } of await device.all('seen')) if (!keys.has(key)) await device.remove('seen', key);
  return taken;
}

async function keep(client: QueryClient, asked: readonly unknown[]): Promise<string> {
  const key = JSON.stringify(asked);
  const answer = client.getQueryData(asked);
  const at = new Date(client.getQueryState(asked)?.dataUpdatedAt ?? Date.now()).toISOString() as Instant;
  if (answer !== undefined) await device.put('seen', { key, question: asked, answer, at });
  return key;
}

/** Which visits can be opened here without a line. */
export async function visitsHere(): Promise<string[]> {
  return (await device.all('seen')).flatMap(({ question: [address, asked] }) =>
    address === 'GET /api/tasks/{id}' ? [(asked as { params: { id: string } }).params.id] : [],
  );
}
