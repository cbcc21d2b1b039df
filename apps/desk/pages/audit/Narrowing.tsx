import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { Select } from '#ui/Choices';
import { DateFields } from '#ui/DateFields';
import { dayIn, joinDate, partsIn, splitDate } from '#ui/format/date-parts';
import { useLanguage, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { useAsk } from '../../api/query';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { kindOptions, sourceWords, words } from './audit.words';
import { type Filter, searchOf } from './filter';

const days = ['from', 'to'] as const;

/** Who, what, of which body, when. The address says the same. */
export function Narrowing({ filter }: { filter: Filter }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [, go] = useLocation();
  const [source, setSource] = useState(filter.source ?? '');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const agencies = useAsk('GET /api/agencies', { query: { ended: 'true' } });
  const show = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const isWritten = (name: string): boolean =>
      joinDate({ day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) }) !== '';
    const misspelt = days.filter((name) => isWritten(name) && dayIn(partsIn(given, name), language) === null);
    setWrong(misspelt);
    if (misspelt.length > 0) return;
    const [from, to] = days.map((name) => dayIn(partsIn(given, name), language) ?? '');
    go(
      addressOf({
        person: text('person'),
        agency: text('agency'),
        source,
        kind: text('kind'),
        trackingCode: text('trackingCode'),
        from: from ?? '',
        to: to ?? '',
      }),
    );
  };
  return (
    <Panel title={say(words.narrow)}>
      <form className="stack" onSubmit={show}>
        <div className="audit-filter">
          <TextField id="person" name="person" label={say(words.person)} value={filter.person} dir="ltr" />
          <TextField id="trackingCode" name="trackingCode" label={say(words.trackingCode)} value={filter.trackingCode} dir="ltr" />
          {(agencies.data?.items.length ?? 0) > 1 ? (
            <Select
              key={agencies.data?.items.length}
              id="agency"
              name="agency"
              label={say(words.agency)}
              empty={say(words.anyAgency)}
              value={filter.agency}
              options={(agencies.data?.items ?? []).map(({ key, title }) => ({ value: key, label: say(title) }))}
            />
          ) : null}
          <div className="field">
            <label className="label" htmlFor="source">
              {say(words.source)}
            </label>
            <select className="input" id="source" value={source} onChange={(event) => setSource(event.target.value)}>
              <option value="">{say(words.anySource)}</option>
              {Object.entries(sourceWords).map(([key, { text }]) => (
                <option key={key} value={key}>
                  {say(text)}
                </option>
              ))}
            </select>
          </div>
          <Select
            key={source}
            id="kind"
            name="kind"
            label={say(words.kind)}
            empty={say(words.anyKind)}
            value={filter.kind}
            options={kindOptions(source).map(([value, label]) => ({ value, label: say(label) }))}
          />
          {days.map((name) => (
            <DateFields
              key={name}
              id={name}
              name={name}
              label={say(words[name])}
              value={splitDate(filter[name], language)}
              error={wrong.includes(name) ? say(words.badDate) : undefined}
            />
          ))}
        </div>
        <div className="row">
          <button type="submit" className="button">
            {say(words.show)}
          </button>
          {searchOf(filter) ? (
            <Press look="quiet" onPress={() => go(addressOf({}))}>
              {say(words.clear)}
            </Press>
          ) : null}
        </div>
      </form>
    </Panel>
  );
}

const addressOf = (filter: Filter): string => (searchOf(filter) ? `/audit?${searchOf(filter)}` : '/audit');
