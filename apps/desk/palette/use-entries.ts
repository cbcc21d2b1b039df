import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Text } from '#domain/definition/schema';
import { inFours } from '#ui/format/code';
import { useDigits, useSay } from '#ui/Language';
import { useAsk } from '../api/query';
import { type Act, shortcuts } from '../keys/shortcuts';
import { perform, possibleActs } from '../keys/use-keys';
import { pageNames, pageOf } from '../pages';
import { addressOf, filterIn } from '../pages/inbox/filter';
import { has, useMe } from '../shell/rights';
import { matching } from './match';
import { type GroupName, searchWords } from './palette.words';

export interface Entry {
  key: string;
  group: GroupName;
  text: string;
  /** Beside it, smaller. */
  more?: string;
  keys?: Act;
  run: () => void;
}

/** Of the keyboard alone, or of the palette itself. */
const unlisted: ReadonlySet<Act> = new Set<Act>(['palette', 'next', 'previous', 'selectNext', 'selectPrevious', 'close', 'search']);

const typingMs = 150;
const few = 5;
const long = 300_000;

/** What the typed letters may mean: acts of this page, pages, cases, services, colleagues. */
export function useEntries(query: string): Entry[] {
  const say = useSay();
  const digits = useDigits();
  const me = useMe();
  const [, go] = useLocation();
  // As they were when it was opened: now the palette itself is in front of them.
  const [acts] = useState(possibleActs);
  const asked = useSettled(query.trim());
  const named = query.trim().length >= 2;
  const found = useAsk('GET /api/search', { query: { q: asked, limit: String(few) } }, { enabled: asked.length >= 3, keep: true });
  // By the words that people use for it, which its title need not have.
  const services = useAsk(
    'GET /api/services',
    { query: { q: asked, limit: String(few) } },
    { freshFor: long, keep: true, enabled: asked.length >= 2 },
  );
  const peopleAt = placeOfPeople(me);
  const colleagues = useAsk(
    'GET /api/colleagues',
    { query: { agency: me.agencies[0]?.key ?? '' } },
    { enabled: named && peopleAt !== null && me.agencies.length > 0, freshFor: long },
  );

  const ofActs = acts
    .filter((act) => !unlisted.has(act) && !act.startsWith('go'))
    .map((act): Entry => ({ key: `act ${act}`, group: 'acts', text: say(shortcuts[act].text), keys: act, run: () => perform(act) }));
  const ofPages = pageNames.map(pageOf).flatMap((page): Entry[] => {
    if (page.path.includes(':') || !(page.rail || page.keys) || !has(me, page.for)) return [];
    return [
      {
        key: `page ${page.path}`,
        group: 'pages',
        text: say(page.title),
        run: () => go(page.path),
        ...(page.keys ? { keys: page.keys } : {}),
      },
    ];
  });
  const ofServices = (named ? (services.data?.items ?? []) : []).map(
    ({ key, title }): Entry => ({
      key: `service ${key}`,
      group: 'services',
      text: say(title),
      run: () => go(addressOf({ ...filterIn(''), service: key })),
    }),
  );
  const ofPeople = (named ? (colleagues.data?.items ?? []) : []).map(
    ({ id, name, posts }): Entry => ({
      key: `person ${id}`,
      group: 'people',
      text: name,
      more: posts.map(({ title }) => say(title)).join('، '),
      run: () => go(peopleAt?.(id) ?? '/'),
    }),
  );
  const cases = named && asked.length >= 3 ? (found.data?.items ?? []) : [];
  const ofCases = cases.map(
    ({ trackingCode, title, applicant, task }): Entry => ({
      key: `case ${trackingCode}`,
      group: 'cases',
      text: [say(title), ...(applicant ? [applicant] : [])].join(' · '),
      more: digits(inFours(trackingCode)),
      run: () => go(task ? `/tasks/${task}` : `/dossiers/${trackingCode}`),
    }),
  );
  const everywhere: Entry[] = query.trim()
    ? [
        {
          key: 'search',
          group: 'search',
          text: say(searchWords(query.trim())),
          keys: 'search',
          run: () => go(`/search?q=${encodeURIComponent(query.trim())}`),
        },
      ]
    : [];
  const textsOf = (entry: Entry): string[] => [entry.text, ...textsInBoth(entry)];
  return [
    ...matching(ofActs, query, textsOf),
    ...matching(ofPages, query, textsOf),
    ...ofCases,
    ...ofServices,
    ...matching(ofPeople, query, textsOf).slice(0, few),
    ...everywhere,
  ];
}

/** An act and a page are found by their name in the other language too. */
function textsInBoth({ key, keys, group }: Entry): string[] {
  const both = ({ fa, en }: Text): string[] => [fa, ...(en ? [en] : [])];
  if (group === 'acts' && keys) return both(shortcuts[keys].text);
  const page = group === 'pages' ? pageNames.map(pageOf).find(({ path }) => key === `page ${path}`) : undefined;
  return page ? both(page.title) : [];
}

/** Where somebody may look at a colleague; null where nowhere. */
function placeOfPeople(me: ReturnType<typeof useMe>): ((id: string) => string) | null {
  if (has(me, 'administrator')) return (id) => `/organisation/people/${id}`;
  return has(me, 'head') ? () => '/team' : null;
}

function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), typingMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
