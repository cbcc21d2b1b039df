/** What the inbox shows, as it stands in the address: it can be kept, sent and gone back to. */
import type { Facet, Queue } from '#contracts/http/inbox';

/** Facets offered above the list; the queues stand in the rail. */
export const offered = ['service', 'stage', 'kind', 'county', 'agency', 'due', 'flag', 'standInFor'] as const satisfies readonly Exclude<
  Facet,
  'queue'
>[];
export type Offered = (typeof offered)[number];

export const orders = ['risk', 'due', 'opened', '-opened'] as const;
export type Order = (typeof orders)[number];

export type Filter = { queue: Queue | null; q: string; sort: Order } & Record<Offered, string>;

export function filterIn(search: string): Filter {
  const asked = new URLSearchParams(search);
  const sort = asked.get('sort');
  return {
    queue: (asked.get('queue') as Queue | null) ?? null,
    q: asked.get('q') ?? '',
    sort: orders.find((order) => order === sort) ?? 'risk',
    ...(Object.fromEntries(offered.map((facet) => [facet, asked.get(facet) ?? ''])) as Record<Offered, string>),
  };
}

/** The same as an address; what is usual is left out. */
export function addressOf(filter: Filter): string {
  const search = searchOf(filter);
  return search ? `/?${search}` : '/';
}

export function searchOf({ queue, sort, ...rest }: Filter): string {
  const asked = new URLSearchParams();
  if (queue) asked.set('queue', queue);
  for (const [name, value] of Object.entries(rest)) if (value) asked.set(name, value);
  if (sort !== 'risk') asked.set('sort', sort);
  return asked.toString();
}

/** Of the queue itself, nothing narrowed. */
export const withoutNarrowing = ({ queue, sort }: Filter): Filter => ({ ...filterIn(''), queue, sort });

export const isNarrowed = (filter: Filter): boolean => filter.q !== '' || offered.some((facet) => filter[facet] !== '');
