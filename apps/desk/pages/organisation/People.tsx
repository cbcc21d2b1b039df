import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import type { StaffMember } from '#contracts/http/organisation';
import { Moment } from '#ui/Day';
import { numberWords } from '#ui/format/number';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { useAsk } from '../../api/query';
import { Portion, type PortionAt, usePortions } from '../../kit/Portion';
import { Wide } from '../../kit/Wide';
import { words } from './organisation.words';

const offices = { 'in-office': words.inOffice, ended: words.withoutPost, all: words.everybody } as const;
type Office = keyof typeof offices;

interface Asked {
  q: string;
  agency: string;
  office: Office;
}

/** Staff, by name, body and whether they hold a post. */
export function People(): ReactNode {
  const say = useSay();
  const agencies = useAsk('GET /api/agencies');
  const [asked, ask] = useState<Asked>({ q: '', agency: '', office: 'in-office' });
  const shown = useDeferredValue(asked);
  return (
    <div className="stack">
      <div className="row">
        <label>
          <span className="label">{say(words.find)}</span>
          <input className="input input-20" type="search" value={asked.q} onChange={(event) => ask({ ...asked, q: event.target.value })} />
        </label>
        {(agencies.data?.items.length ?? 0) > 1 ? (
          <label>
            <span className="label">{say(words.body)}</span>
            <select
              className="input organisation-select"
              value={asked.agency}
              onChange={(event) => ask({ ...asked, agency: event.target.value })}
            >
              <option value="">{say(words.anyBody)}</option>
              {agencies.data?.items.map(({ key, title }) => (
                <option key={key} value={key}>
                  {say(title)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label>
          <span className="label">{say(words.office)}</span>
          <select className="input" value={asked.office} onChange={(event) => ask({ ...asked, office: event.target.value as Office })}>
            {Object.entries(offices).map(([key, text]) => (
              <option key={key} value={key}>
                {say(text)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PeopleTable key={JSON.stringify(shown)} asked={shown} />
    </div>
  );
}

function PeopleTable({ asked }: { asked: Asked }): ReactNode {
  const say = useSay();
  const portions = usePortions();
  return (
    <Wide label={say(words.people)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.userName)}</th>
            <th scope="col">{say(words.posts)}</th>
            <th scope="col" className="number">
              {say(words.openTasks)}
            </th>
            <th scope="col">{say(words.lastSignIn)}</th>
          </tr>
        </thead>
        {portions.map((portion) => (
          <PeoplePortion key={portion.cursor ?? ''} asked={asked} {...portion} />
        ))}
      </table>
    </Wide>
  );
}

function PeoplePortion({ asked, cursor, onMore }: PortionAt & { asked: Asked }): ReactNode {
  const say = useSay();
  const portion = useAsk('GET /api/people', { query: { ...asked, cursor } });
  return (
    <Portion
      of={portion}
      columns={5}
      none={say(words.noPeople)}
      more={say(words.more)}
      onMore={onMore}
      row={(person) => <PersonRow key={person.id} person={person} />}
    />
  );
}

function PersonRow({ person: { id, name, userName, posts, openTasks, absence, lastSignIn } }: { person: StaffMember }): ReactNode {
  const say = useSay();
  const now = useNow();
  const held = posts.filter(({ inOffice }) => inOffice);
  return (
    <tr>
      <th scope="row">
        <Link href={`/organisation/people/${id}`}>
          <bdi>{name}</bdi>
        </Link>{' '}
        {absence ? <Tag tone="warning" text={words.away} /> : null}
      </th>
      <td>
        <bdi dir="ltr">{userName}</bdi>
      </td>
      <td>
        {held.length === 0 ? (
          <span className="muted">{say(words.noPosts)}</span>
        ) : (
          held.map((post) => (
            <div key={post.id}>
              <Say text={post.roleTitle} />
              <span className="small muted">
                {' · '}
                <Say text={post.agencyTitle} />
              </span>
            </div>
          ))
        )}
      </td>
      <td className="number">{say(numberWords(openTasks))}</td>
      <td>{lastSignIn ? <Moment at={lastSignIn} now={now} /> : <span className="muted">{say(words.never)}</span>}</td>
    </tr>
  );
}
