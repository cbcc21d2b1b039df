/** What a case is made of, and how it is fetched before it is asked for. */
import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '#contracts/http/routes';
import type { Definition } from '#domain/definition/schema';
import { question, useAsk } from '../../api/query';

export type CaseTask = AnswerOf<'getTask'>;
export type CaseDossier = AnswerOf<'getDossier'>;

/** A task comes with the whole of what its worker may see of the dossier. */
export const dossierOf = (task: CaseTask): CaseDossier => task.dossier as unknown as CaseDossier;

const day = 24 * 3_600_000;

/** A published version never changes. */
export function useDefinition({ service, serviceVersion }: Pick<CaseDossier, 'service' | 'serviceVersion'>): Definition | undefined {
  return useAsk('GET /api/services/{key}', { params: { key: service }, query: { version: serviceVersion } }, { freshFor: day }).data as
    | Definition
    | undefined;
}

/** The task and its definition, so that opening it shows it at once. */
export async function prefetchCase(client: QueryClient, id: string): Promise<void> {
  const task = await client.ensureQueryData(question('GET /api/tasks/{id}', { params: { id } }));
  const { service, serviceVersion } = dossierOf(task as CaseTask);
  await client.prefetchQuery({
    ...question('GET /api/services/{key}', { params: { key: service }, query: { version: serviceVersion } }),
    staleTime: day,
  });
}
