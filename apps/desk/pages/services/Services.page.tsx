import './services.css';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { AdministeredService } from '#contracts/http/proposal';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { Say, useDigits, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Press } from '../../kit/Press';
import { Wide } from '../../kit/Wide';
import { NewService } from './NewService';
import { healthWords, serviceStates, words } from './services.words';

/** Every service with its versions, how many dossiers run on each, and how it fares; a new one begins as a copy. */
export default function ServicesPage(): ReactNode {
  const say = useSay();
  const services = useAsk('GET /api/administration/services');
  const [beginning, begin] = useState(false);
  return (
    <Page
      title={say(words.title)}
      lead={say(words.lead)}
      acts={
        beginning ? (
          <Press look="second" onPress={() => begin(false)}>
            {say(words.toList)}
          </Press>
        ) : (
          <Press look="second" onPress={() => begin(true)}>
            {say(words.fromSample)}
          </Press>
        )
      }
    >
      <Loaded of={services}>
        {({ items }) =>
          beginning ? (
            <NewService samples={items.filter(({ state }) => state !== 'draft')} />
          ) : items.length === 0 ? (
            <Empty title={say(words.none)}>
              <Press onPress={() => begin(true)}>{say(words.fromSample)}</Press>
            </Empty>
          ) : (
            <ServicesTable services={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

function ServicesTable({ services }: { services: readonly AdministeredService[] }): ReactNode {
  const say = useSay();
  return (
    <Wide label={say(words.title)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.service)}</th>
            <th scope="col">{say(words.owner)}</th>
            <th scope="col">{say(words.state)}</th>
            <th scope="col">{say(words.current)}</th>
            <th scope="col" className="number">
              {say(words.open)}
            </th>
            <th scope="col">{say(words.health)}</th>
            <th scope="col">{say(words.changed)}</th>
            <th scope="col" className="number">
              {say(words.waiting)}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <ServiceRow key={service.key} service={service} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function ServiceRow({ service }: { service: AdministeredService }): ReactNode {
  const digits = useDigits();
  const now = useNow();
  const { key, title, ownerTitle, version, versions, state, late, defects, changedAt, proposals } = service;
  const running = versions.filter(({ open }) => open > 0);
  const open = running.reduce((sum, one) => sum + one.open, 0);
  return (
    <tr>
      <th scope="row">
        <Link href={`/services/${key}`}>
          <Say text={title} />
        </Link>
      </th>
      <td>
        <Say text={ownerTitle} />
      </td>
      <td>
        <Tag {...serviceStates[state]} />
      </td>
      <td>
        <Code>{version}</Code>
      </td>
      <td className="number">
        {digits(open)}
        {running.length > 1 ? (
          <span className="small muted running">
            {running.map((one) => (
              <span key={one.version}>
                <Code>{one.version}</Code>: {digits(one.open)}
              </span>
            ))}
          </span>
        ) : null}
      </td>
      <td>{state === 'draft' ? null : <Tag {...healthWords({ late, defects })} />}</td>
      <td>
        <Moment at={changedAt} now={now} />
      </td>
      <td className="number">{digits(proposals)}</td>
    </tr>
  );
}
