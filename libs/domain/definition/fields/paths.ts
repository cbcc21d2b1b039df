/** Dotted keys and nested objects: two ways of writing the same form. */

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether a dotted key lies within one of the paths: `form.dates` holds `dates.first`. */
export function isOpen(only: readonly string[], dotted: string): boolean {
  return only.some((path) => {
    const open = path.startsWith('form.') ? path.slice(5) : path;
    return open === 'form' || open === dotted || dotted.startsWith(`${open}.`);
  });
}

/** The value under a dotted key; undefined where there is none. */
export function valueAt(root: Record<string, unknown>, dotted: string): unknown {
  let value: unknown = root;
  for (const key of dotted.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Lays a value under a dotted key. */
export function putAt(root: Record<string, unknown>, dotted: string, value: unknown): void {
  const keys = dotted.split('.');
  const last = keys.pop()!;
  let into = root;
  for (const key of keys) {
    if (!isObject(into[key])) into[key] = {};
    into = into[key] as Record<string, unknown>;
  }
  into[last] = value;
}

/** Takes the value under a path out, and what becomes empty with it. */
export function removeAt(root: Record<string, unknown>, path: readonly string[]): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    delete root[key];
    return;
  }
  const within = root[key];
  if (!isObject(within)) return;
  removeAt(within, rest);
  if (Object.keys(within).length === 0) delete root[key];
}

/** Flat keys become nested ones; `twice` hears of a value given both ways. */
export function nest(flat: Record<string, unknown>, twice: (path: string[]) => void): Record<string, unknown> {
  if (!Object.keys(flat).some((key) => key.includes('.'))) return flat;
  const nested: Record<string, unknown> = Object.create(null);
  const entries = Object.entries(flat).sort(([left], [right]) => Number(left.includes('.')) - Number(right.includes('.')));
  for (const [key, value] of entries) {
    if (!key.includes('.')) {
      nested[key] = isObject(value) ? structuredClone(value) : value;
      continue;
    }
    const parts = key.split('.');
    const last = parts.pop()!;
    let into: Record<string, unknown> | null = nested;
    for (const part of parts) {
      if (!Object.hasOwn(into, part)) into[part] = {};
      const next: unknown = into[part];
      into = isObject(next) ? next : null;
      if (!into) break;
    }
    if (!into || Object.hasOwn(into, last)) twice([...parts, last]);
    else into[last] = value;
  }
  return nested;
}
