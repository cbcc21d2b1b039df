import { Client, Connection } from '@temporalio/client';
import type { Config } from '../config';

export interface Temporal {
  connection: Connection;
  client: Client;
  namespace: string;
  taskQueue: string;
}

/** Connects when first used, so that everything boots and serves while Temporal is away. */
export function temporalOf({ temporal: { address, namespace, taskQueue, apiKey } }: Pick<Config, 'temporal'>): Temporal {
  const connection = Connection.lazy({ address, ...(apiKey ? { apiKey, tls: true } : {}) });
  return { connection, client: new Client({ connection, namespace }), namespace, taskQueue };
}
