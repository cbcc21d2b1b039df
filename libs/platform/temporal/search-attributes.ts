import { attributeNames } from '#contracts/temporal/dossier';
import type { Temporal } from './client';

const keyword = 2; // temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD

/** What operators filter by in Temporal's UI: codes and dates only. Safe to repeat. Throws when Temporal is away. */
export async function registerSearchAttributes({ connection, namespace }: Pick<Temporal, 'connection' | 'namespace'>): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = attributeNames.filter((name) => !(name in (customAttributes ?? {})));
  if (missing.length)
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
    });
}
