import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useSay } from '#ui/Language';
import { Loaded } from '../../kit/Loaded';
import { type PageName, pageOf } from '../../pages';
import { type Client, clientIn, useClients } from './use-client';

/** A screen about the client who is here; without one it leads back to the counter. */
export function Served({ page, children }: { page: PageName; children: (client: Client) => ReactNode }): ReactNode {
  const say = useSay();
  const clients = useClients();
  return (
    <Loaded of={clients} title={say(pageOf(page).title)}>
      {(answer) => {
        const client = clientIn(answer);
        return client ? children(client) : <Redirect to="/counter" replace />;
      }}
    </Loaded>
  );
}
