import './counter.css';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import type { Definition } from '#domain/definition/schema';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { useDraft } from './draft';
import { Filling } from './Filling';
import { Served } from './Served';
import { ServingBar } from './ServingBar';
import type { Client } from './use-client';

/** A request for the client who is here, all of it on one screen. */
export default function ApplyPage(): ReactNode {
  const { service = '' } = useParams<{ service: string }>();
  return <Served>{(client) => <Asked key={`${service} ${client.id}`} client={client} service={service} />}</Served>;
}

function Asked({ client, service }: { client: Client; service: string }): ReactNode {
  const _say = useSay();
  const asked = useAsk('GET /api/services/{key}', { params: { key: service } });
  return (
    <Loaded of={asked} whole>
      {(definition) => <For client={client} definition={definition as Definition} />}
    </Loaded>
  );
}

function For({ client, definition }: { client: Client; definition: Definition }): ReactNode {
  const say = useSay();
  const draft = useDraft(client, definition);
  const places = useAsk('GET /api/places');
  return (
    <Page title={say(definition.title)} lead={<Say text={definition.summary} />}>
      <ServingBar client={client} unsent />
      <Loaded of={places}>
        {({ items }) => (
          <Loaded of={draft} rows={10}>
            {(begun) => <Filling client={client} definition={definition} begun={begun} places={items} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
