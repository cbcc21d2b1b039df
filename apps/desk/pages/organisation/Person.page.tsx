import './organisation.css';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { HeldPost, StaffMember } from '#contracts/http/organisation';
import { Day, Moment } from '#ui/Day';
import { Facts } from '#ui/Facts';
import { numberWords } from '#ui/format/number';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { useAsk } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Wide } from '../../kit/Wide';
import { ChangePersonDialog } from './ChangePersonDialog';
import { EndPostDialog } from './EndPostDialog';
import { GivePostDialog } from './GivePostDialog';
import { words } from './organisation.words';

/** Somebody with every post ever held. */
export default function PersonPage(): ReactNode {
  const _say = useSay();
  const { id = '' } = useParams();
  const person = useAsk('GET /api/people/{id}', { params: { id } });
  return (
    <Loaded of={person} whole>
      {(answer) => <Person person={answer} />}
    </Loaded>
  );
}

function Person({ person }: { person: StaffMember }): ReactNode {
  const say = useSay();
  const now = useNow();
  const [asking, setAsking] = useState<'change' | 'give' | null>(null);
  const why = person.mayChange ? null : say(words.notYours);
  const { name, userName, email, openTasks, absence, lastSignIn, bound } = person;
  return (
    <Page
      title={`\u2068${name}\u2069`}
      acts={
        <>
          <Press why={why} onPress={() => setAsking('give')}>
            {say(words.givePost)}
          </Press>
          <Press look="second" why={why} onPress={() => setAsking('change')}>
            {say(words.change)}
          </Press>
        </>
      }
    >
      <Facts
        items={[
          { key: 'userName', label: say(words.userName), value: <bdi dir="ltr">{userName}</bdi> },
          { key: 'email', label: say(words.email), value: <bdi dir="ltr">{email ?? '—'}</bdi> },
          { key: 'tasks', label: say(words.openTasks), value: say(numberWords(openTasks)) },
          { key: 'signIn', label: say(words.lastSignIn), value: lastSignIn ? <Moment at={lastSignIn} now={now} /> : say(words.never) },
          { key: 'bound', label: say(words.bound), value: say(bound ? words.isBound : words.notBound) },
          ...(absence
            ? [
                {
                  key: 'absence',
                  label: say(words.away),
                  value: (
                    <>
                      {say(words.from)} <Day date={absence.from} />
                      {absence.to ? (
                        <>
                          {' '}
                          {say(words.until)} <Day date={absence.to} />
                        </>
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Panel title={say(words.posts)}>{person.posts.length === 0 ? <Empty title={say(words.noPosts)} /> : <Posts of={person} />}</Panel>
      {asking === 'give' ? <GivePostDialog person={person} onClose={() => setAsking(null)} /> : null}
      {asking === 'change' ? <ChangePersonDialog person={person} onClose={() => setAsking(null)} /> : null}
    </Page>
  );
}

function Posts({ of: person }: { of: StaffMember }): ReactNode {
  const say = useSay();
  const now = useNow();
  const [ending, setEnding] = useState<HeldPost | null>(null);
  return (
    <Wide label={say(words.posts)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.post)}</th>
            <th scope="col">{say(words.body)}</th>
            <th scope="col">{say(words.from)}</th>
            <th scope="col">{say(words.until)}</th>
            <th scope="col">{say(words.source)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {person.posts.map((post) => (
            <tr key={post.id}>
              <th scope="row">
                <Say text={post.roleTitle} /> {post.inOffice ? null : <Tag tone="neutral" text={words.ended} />}
              </th>
              <td>
                {post.agency === 'installation' ? (
                  <Say text={post.agencyTitle} />
                ) : (
                  <Link href={`/organisation/agencies/${post.agency}`}>
                    <Say text={post.agencyTitle} />
                  </Link>
                )}
              </td>
              <td>
                <Moment at={post.from} now={now} />
              </td>
              <td>{post.until ? <Moment at={post.until} now={now} /> : say(words.open)}</td>
              <td>{say(post.source === 'issuer' ? words.fromIssuer : words.fromOffice)}</td>
              <td>
                {post.inOffice ? (
                  <Press
                    look="plain"
                    why={person.mayChange ? (post.source === 'issuer' ? say(words.issuerPost) : null) : say(words.notYours)}
                    label={`${say(words.endPost)}: ${say(post.roleTitle)}`}
                    onPress={() => setEnding(post)}
                  >
                    {say(words.endPost)}
                  </Press>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending ? <EndPostDialog person={person} post={ending} onClose={() => setEnding(null)} /> : null}
    </Wide>
  );
}
