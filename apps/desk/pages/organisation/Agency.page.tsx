import './organisation.css';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { AnswerOf } from '#contracts/http/routes';
import { Facts } from '#ui/Facts';
import { numberWords } from '#ui/format/number';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Wide } from '../../kit/Wide';
import { useMe } from '../../shell/rights';
import { EndBodyDialog, RenameDialog } from './BodyDialogs';
import { keepsInstallation } from './keeps-installation';
import { words } from './organisation.words';

type Agency = AnswerOf<'getAgency'>;

/** A body: its posts and who holds them. A post without anybody is a gap. */
export default function AgencyPage(): ReactNode {
  const { key = '' } = useParams();
  const _say = useSay();
  const agency = useAsk('GET /api/agencies/{key}', { params: { key } });
  return (
    <Loaded of={agency} whole>
      {(answer) => <Body agency={answer} />}
    </Loaded>
  );
}

function Body({ agency }: { agency: Agency }): ReactNode {
  const say = useSay();
  const { title, kindTitle, place, until, people, openTasks, openDossiers } = agency;
  const number = (value: number): string => say(numberWords(value));
  return (
    <Page title={say(title)} acts={<Acts agency={agency} />}>
      <Facts
        items={[
          { key: 'state', label: say(words.state), value: <Tag {...(until ? stateWords.ended : stateWords.working)} /> },
          { key: 'kind', label: say(words.kind), value: say(kindTitle) },
          { key: 'place', label: say(words.place), value: place ? say(place.title) : '—' },
          { key: 'people', label: say(words.people), value: number(people) },
          { key: 'tasks', label: say(words.openTasks), value: number(openTasks) },
          { key: 'dossiers', label: say(words.openDossiers), value: number(openDossiers) },
        ]}
      />
      <Panel title={say(words.posts)}>
        <Roles of={agency} />
      </Panel>
    </Page>
  );
}

const stateWords = {
  working: { tone: 'success', text: words.working },
  ended: { tone: 'neutral', text: words.ended },
} as const;

function Acts({ agency }: { agency: Agency }): ReactNode {
  const say = useSay();
  const me = useMe();
  const [asking, setAsking] = useState<'rename' | 'end' | null>(null);
  const { until, mayChange, openTasks, openDossiers } = agency;
  const close = (): void => setAsking(null);
  return (
    <>
      <Press look="second" why={mayChange ? null : say(words.notYours)} onPress={() => setAsking('rename')}>
        {say(words.rename)}
      </Press>
      {keepsInstallation(me) ? (
        <Press
          look="danger"
          why={until ? say(words.whyEnded) : openTasks + openDossiers > 0 ? say(words.whyBusy) : null}
          onPress={() => setAsking('end')}
        >
          {say(words.endBody)}
        </Press>
      ) : null}
      {asking === 'rename' ? <RenameDialog agency={agency} onClose={close} /> : null}
      {asking === 'end' ? <EndBodyDialog agency={agency} onClose={close} /> : null}
    </>
  );
}

function Roles({ of: { roles } }: { of: Agency }): ReactNode {
  const say = useSay();
  return (
    <Wide label={say(words.posts)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.post)}</th>
            <th scope="col">{say(words.holders)}</th>
            <th scope="col" className="number">
              {say(words.openTasks)}
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map(({ role, title, holders, openTasks }) => (
            <tr key={role}>
              <th scope="row">
                <Say text={title} />
              </th>
              <td>
                {holders.length === 0 ? <Tag tone="danger" text={words.gap} /> : null}
                <span className="holders">
                  {holders.map(({ id, name, absent }) => (
                    <span key={id}>
                      <Link href={`/organisation/people/${id}`}>
                        <bdi>{name}</bdi>
                      </Link>{' '}
                      {absent ? <Tag tone="warning" text={words.away} /> : null}
                    </span>
                  ))}
                </span>
              </td>
              <td className="number">{say(numberWords(openTasks))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
