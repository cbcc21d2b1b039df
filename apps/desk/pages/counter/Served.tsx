import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { Loaded } from '../../kit/Loaded';
import { type Client, clientIn, useClients } from './use-client';

/** A screen about the client who is here; without one it leads back to the counter. */
export function Served({ children }: { children: (client: Client) => ReactNode }): ReactNode {
  const clients = useClients();
  return (
    <Loaded of={clients} whole>
      {(answer) => {
        const client = clientIn(answer);
        return client ? children(client) : <Redirect to="/counter" replace />;
      }}
    </Loaded>
  );
}
