import { type ReactNode, useState } from 'react';
import type { AnswerOf } from '#contracts/http/routes';
import type { Text } from '#domain/definition/schema';
import { useSay } from '#ui/Language';
import { ask } from '../api/client';
import { useAsk } from '../api/query';
import { tellTabs } from '../api/session';
import { Loaded } from '../kit/Loaded';
import { Press } from '../kit/Press';
import { Trouble } from '../kit/Trouble';
import { words } from './shell.words';

/** The demonstration's own way in: one of the seeded staff, by body; chosen first is who is expected. */
export default function SignIn({ expected = '', onSignedIn }: { expected?: string; onSignedIn: () => void }): ReactNode {
  const say = useSay();
  const people = useAsk('GET /api/demo/people');
  const [user, setUser] = useState(expected);
  const [error, setError] = useState<unknown>(null);
  const be = (): void => {
    const [first] = people.data?.items ?? [];
    ask('POST /api/demo/login', { body: { user: user || (first?.user ?? '') } }).then(() => {
      tellTabs();
      onSignedIn();
    }, setError);
  };
  return (
    <Loaded of={people} rows={2}>
      {({ items }) => (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            be();
          }}
        >
          <p className="muted">{say(words.demoPeople)}</p>
          {error ? <Trouble error={error} /> : null}
          <label className="label" htmlFor="person">
            {say(words.person)}
          </label>
          <select className="input" id="person" value={user || items[0]?.user} onChange={(event) => setUser(event.target.value)}>
            {[...byAgency(items, say)].map(([agency, staff]) => (
              <optgroup key={agency} label={agency}>
                {staff.map(({ user: name, name: full, post }) => (
                  <option key={name} value={name}>
                    {`${say(post)} · ${full} · ${name}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <Press onPress={be}>{say(words.be)}</Press>
        </form>
      )}
    </Loaded>
  );
}

type Person = AnswerOf<'listDemoPeople'>['items'][number];

function byAgency(people: readonly Person[], say: (text: Text) => string): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const agency = person.agency ? say(person.agency) : '—';
    groups.set(agency, [...(groups.get(agency) ?? []), person]);
  }
  return groups;
}
