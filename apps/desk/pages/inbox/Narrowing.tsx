import { type ReactNode, useEffect, useState } from 'react';
import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';
import { useLanguage, useSay } from '#ui/Language';
import { Menu } from '../../kit/Menu';
import { Press } from '../../kit/Press';
import { columns, prefer, usePreferences } from '../../shell/preferences';
import { flagWords, kindWords } from '../../words/tasks.words';
import { type Filter, isNarrowed, type Offered, offered, orders, withoutNarrowing } from './filter';
import { columnWords, dueWords, facetWords, orderWords, words } from './inbox.words';
import type { TaskPage } from './use-inbox';

const typingMs = 300;

/** What the list can be narrowed by, each value with how many it would leave. */
export function Narrowing({
  filter,
  page,
  onChange,
}: {
  filter: Filter;
  page: TaskPage | undefined;
  onChange: (filter: Filter) => void;
}): ReactNode {
  const say = useSay();
  const { columns: shown } = usePreferences();
  return (
    <div className="narrowing">
      <InList key={filter.queue} value={filter.q} onChange={(q) => onChange({ ...filter, q })} />
      {page
        ? offered.map((facet) => (
            <FacetSelect
              key={facet}
              facet={facet}
              values={page.facets[facet] ?? {}}
              labels={page.labels[facet] ?? {}}
              chosen={filter[facet]}
              onChoose={(value) => onChange({ ...filter, [facet]: value })}
            />
          ))
        : null}
      <select
        className="input"
        aria-label={say(words.order)}
        value={filter.sort}
        onChange={(event) => onChange({ ...filter, sort: orders.find((order) => order === event.target.value) ?? 'risk' })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {`${say(words.order)}: ${say(orderWords[order])}`}
          </option>
        ))}
      </select>
      <Menu
        label={say(words.columns)}
        button={
          <>
            {say(words.columns)} <span aria-hidden="true">▾</span>
          </>
        }
        items={columns.map((column) => ({
          key: column,
          text: say(columnWords[column]),
          chosen: shown.includes(column),
          several: true,
          onPick: () => prefer({ columns: columns.filter((one) => shown.includes(one) !== (one === column)) }),
        }))}
      />
      {isNarrowed(filter) ? (
        <Press look="quiet" onPress={() => onChange(withoutNarrowing(filter))}>
          {say(words.clear)}
        </Press>
      ) : null}
    </div>
  );
}

interface FacetProps {
  facet: Offered;
  values: Readonly<Record<string, number>>;
  labels: Readonly<Record<string, Text>>;
  chosen: string;
  onChoose: (value: string) => void;
}

/** Not offered where there is nothing to choose. */
function FacetSelect({ facet, values, labels, chosen, onChoose }: FacetProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const entries = Object.entries(values).sort(([, left], [, right]) => right - left);
  if (entries.length < 2 && !chosen) return null;
  const nameOf = (value: string): string => say(labels[value] ?? own(facet, value));
  return (
    <select
      className="input"
      aria-label={say(facetWords[facet].name)}
      data-chosen={chosen ? '' : undefined}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{say(facetWords[facet].all)}</option>
      {chosen && values[chosen] === undefined ? <option value={chosen}>{nameOf(chosen)}</option> : null}
      {entries.map(([value, count]) => (
        <option key={value} value={value}>
          {`${nameOf(value)} (${numberWords(count)[language]})`}
        </option>
      ))}
    </select>
  );
}

/** Values that have the same names everywhere. */
function own(facet: Offered, value: string): Text {
  if (facet === 'kind') return kindWords[value as keyof typeof kindWords] ?? { fa: value };
  if (facet === 'due') return dueWords[value as keyof typeof dueWords] ?? { fa: value };
  if (facet === 'flag') return flagWords[value as keyof typeof flagWords]?.text ?? { fa: value };
  return { fa: value };
}

/** Asks when the writer pauses. */
function InList({ value, onChange }: { value: string; onChange: (q: string) => void }): ReactNode {
  const say = useSay();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), typingMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <input
      className="input in-list"
      type="search"
      aria-label={say(words.inList)}
      placeholder={say(words.inList)}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
