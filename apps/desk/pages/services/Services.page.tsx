import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AdministeredService } from '#contracts/http/proposal';
import { Code } from '#ui/Code';
import { Say, useDigits, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Wide } from '../../kit/Wide';
import { words } from './services.words';

/** Every service with its versions, and how many dossiers run on it. */
export default function ServicesPage(): ReactNode {
  const say = useSay();
  const services = useAsk('GET /api/administration/services');
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <Loaded of={services}>
        {({ items }) => (items.length === 0 ? <Empty title={say(words.none)} /> : <ServicesTable services={items} />)}
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
            <th scope="col">{say(words.state)}</th>
            <th scope="col">{say(words.current)}</th>
            <th scope="col" className="number">
              {say(words.versions)}
            </th>
            <th scope="col" className="number">
              {say(words.open)}
            </th>
            <th scope="col" className="number">
              {say(words.defects)}
            </th>
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
  const { key, title, version, versions, state, defects, proposals } = service;
  const open = versions.reduce((sum, one) => sum + one.open, 0);
  return (
    <tr>
      <th scope="row">
        <Link href={`/services/${key}`}>
          <Say text={title} />
        </Link>
      </th>
      <td>{state === 'live' ? <Tag tone="success" text={words.live} /> : <Tag tone="warning" text={words.suspended} />}</td>
      <td>
        <Code>{version}</Code>
      </td>
      <td className="number">{digits(versions.length)}</td>
      <td className="number">{digits(open)}</td>
      <td className="number">{digits(defects)}</td>
      <td className="number">{digits(proposals)}</td>
    </tr>
  );
}
