import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { NewPost } from '#contracts/http/organisation';
import { addDays, startOfDay } from '#domain/calendar/local';
import { DateFields } from '#ui/DateFields';
import { Field } from '#ui/Field';
import { dayIn, joinDate, partsIn } from '#ui/format/date-parts';
import { type Language, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useMe } from '../../shell/rights';
import { keepsInstallation } from './keeps-installation';
import { installationRoles, words } from './organisation.words';

const nobody = { day: '', month: '', year: '' };

/** Which body, which of its posts, and for how long. */
export function PostFields({ agency: given = '', wrong }: { agency?: string; wrong: PostWrong | null }): ReactNode {
  const say = useSay();
  const me = useMe();
  const agencies = useAsk('GET /api/agencies');
  const kinds = useAsk('GET /api/agency-kinds');
  const bodies = agencies.data?.items ?? [];
  const [chosen, choose] = useState(given);
  const agency = chosen || (bodies.length === 1 ? (bodies[0]?.key ?? '') : '');
  const kind = bodies.find(({ key }) => key === agency)?.kind;
  const roles =
    agency === 'installation'
      ? Object.entries(installationRoles).map(([role, title]) => ({ role, title }))
      : (kinds.data?.items.find(({ key }) => key === kind)?.roles ?? []);
  return (
    <>
      <Field id="agency" label={say(words.body)} error={wrong === 'post' ? say(words.needed) : undefined}>
        <select className="input" id="agency" name="agency" value={agency} onChange={(event) => choose(event.target.value)}>
          <option value="">{say(words.choose)}</option>
          {bodies.map(({ key, title }) => (
            <option key={key} value={key}>
              {say(title)}
            </option>
          ))}
          {keepsInstallation(me) ? <option value="installation">{say(words.installation)}</option> : null}
        </select>
      </Field>
      <Field id="role" label={say(words.post)}>
        <select className="input" id="role" name="role" key={agency}>
          <option value="">{say(words.choose)}</option>
          {roles.map(({ role, title }) => (
            <option key={role} value={role}>
              {say(title)}
            </option>
          ))}
        </select>
      </Field>
      <DateFields
        id="from"
        name="from"
        label={say(words.from)}
        hint={say(words.fromHint)}
        value={nobody}
        error={wrong === 'from' ? say(words.badDate) : undefined}
        optional
      />
      <DateFields
        id="until"
        name="until"
        label={say(words.until)}
        hint={say(words.untilHint)}
        value={nobody}
        error={wrong === 'until' ? say(words.badDate) : undefined}
        optional
      />
    </>
  );
}

export type PostWrong = 'post' | 'from' | 'until';

/** What was filled in, or where it cannot be read. The last day is held to its end. */
export function postIn(given: FormData, language: Language): z.input<typeof NewPost> | PostWrong {
  const text = (name: string): string => String(given.get(name) ?? '').trim();
  const isWritten = (name: string): boolean =>
    joinDate({ day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) }) !== '';
  const [from, until] = [dayIn(partsIn(given, 'from'), language), dayIn(partsIn(given, 'until'), language)];
  if (!text('agency') || !text('role')) return 'post';
  if (isWritten('from') && from === null) return 'from';
  if (isWritten('until') && until === null) return 'until';
  return {
    agency: text('agency'),
    role: text('role'),
    ...(from ? { from: startOfDay(from) } : {}),
    ...(until ? { until: startOfDay(addDays(until, 1)) } : {}),
  };
}
