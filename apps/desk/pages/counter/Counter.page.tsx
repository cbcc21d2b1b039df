import './counter.css';
import type { ReactNode } from 'react';
import { useSay } from '#ui/Language';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Arrival } from './Arrival';
import { words } from './counter.words';
import { Earlier } from './Earlier';
import { ServiceSearch } from './ServiceSearch';
import { ServingBar } from './ServingBar';
import { clientIn, useClients } from './use-client';

/** Where somebody comes in person: who they are, what they want, what was filed for them here. */
export default function CounterPage(): ReactNode {
  const say = useSay();
  const clients = useClients();
  return (
    <Loaded of={clients} whole>
      {(answer) => {
        const client = clientIn(answer);
        if (!client)
          return (
            <Page key="arrival" title={say(words.title)} lead={say(words.lead)}>
              <Arrival />
            </Page>
          );
        return (
          <Page key={client.id} title={say(words.title)}>
            <ServingBar client={client} />
            <div className="counter">
              <ServiceSearch />
              <Earlier client={client} />
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}
