import './services.css';
import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import type { AdministeredService } from '#contracts/http/proposal';
import { Banner } from '#ui/Banner';
import { LastDay } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Press } from '../../kit/Press';
import { Tabs } from '../../kit/Tabs';
import { DefinitionEditor } from './DefinitionEditor';
import { Proposals } from './Proposals';
import { SuspendDialog } from './SuspendDialog';
import { words } from './services.words';
import { Versions } from './Versions';

type View = 'versions' | 'definition' | 'proposals';

/** One service: what runs on which version, what it says, and what is proposed. */
export default function ServicePage(): ReactNode {
  const { key = '' } = useParams();
  const say = useSay();
  const services = useAsk('GET /api/administration/services');
  return (
    <Loaded of={services} whole>
      {({ items }) => {
        const service = items.find((one) => one.key === key);
        return service ? (
          <Service service={service} all={items} />
        ) : (
          <Page title={say(words.title)}>
            <Empty title={say(words.none)} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Service({ service, all }: { service: AdministeredService; all: readonly AdministeredService[] }): ReactNode {
  const say = useSay();
  const [view, setView] = useState<View>(service.state === 'draft' ? 'proposals' : 'versions');
  return (
    <Page title={say(service.title)} acts={service.state === 'draft' ? null : <Acceptance service={service} all={all} />}>
      <SuspendedBanner service={service} />
      <Tabs
        label={say(words.views)}
        chosen={view}
        onChoose={setView}
        tabs={[
          { key: 'versions', title: say(words.versions), count: service.versions.length },
          ...(service.state === 'draft' ? [] : [{ key: 'definition' as const, title: say(words.definition) }]),
          { key: 'proposals', title: say(words.proposals), count: service.proposals },
        ]}
      >
        {view === 'versions' ? service.state === 'draft' ? <Empty title={say(words.noVersions)} /> : <Versions service={service} /> : null}
        {view === 'definition' ? (
          <DefinitionEditor key={service.key} of={service.key} mine={service.mine} onProposed={() => setView('proposals')} />
        ) : null}
        {view === 'proposals' ? <Proposals service={service} /> : null}
      </Tabs>
    </Page>
  );
}

function SuspendedBanner({ service: { suspended } }: { service: AdministeredService }): ReactNode {
  const say = useSay();
  const now = useNow();
  if (!suspended) return null;
  return (
    <Banner tone="warning">
      <p>
        <strong>{say(words.suspended)}</strong> · {say(words.since)} <LastDay due={suspended.since} now={now} />
      </p>
      <p>
        <Say text={suspended.reason} />
      </p>
    </Banner>
  );
}

function Acceptance({ service, all }: { service: AdministeredService; all: readonly AdministeredService[] }): ReactNode {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const resume = useDo('POST /api/services/{key}/resume', { changes: ['GET /api/administration/services'] });
  const why = service.mine ? null : say(words.notYours);
  if (service.state === 'suspended')
    return (
      <Press look="second" why={why} busy={resume.isPending} onPress={() => resume.mutate({ params: { key: service.key } })}>
        {say(words.resume)}
      </Press>
    );
  return (
    <>
      <Press look="second" why={why} onPress={() => setAsking(true)}>
        {say(words.suspend)}
      </Press>
      {asking ? <SuspendDialog service={service} all={all} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
