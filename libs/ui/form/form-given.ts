import type { Given } from './read-field';

/** What a form in the browser holds now, files left out. */
export function givenIn(entries: Iterable<readonly [string, unknown]>): Given {
  const all = new Map<string, string[]>();
  for (const [name, value] of entries) if (typeof value === 'string') all.set(name, [...(all.get(name) ?? []), value]);
  return { text: (name) => all.get(name)?.at(-1)?.trim() ?? '', all: (name) => all.get(name) ?? [] };
}
