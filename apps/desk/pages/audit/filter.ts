/** What the log shows, as it stands in the address: it can be kept, sent and gone back to. */
export const filters = ['person', 'agency', 'source', 'kind', 'trackingCode', 'from', 'to'] as const;
export type Filter = Partial<Record<(typeof filters)[number], string>>;

export function filterIn(search: string): Filter {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(filters.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : [])));
}

/** What is empty is left out. */
export function searchOf(filter: Filter): string {
  const asked = new URLSearchParams();
  for (const name of filters) if (filter[name]) asked.set(name, filter[name]);
  return asked.toString();
}
