import type { Field } from '#domain/definition/schema';
import type { Dossier } from '#domain/dossier/dossier';
import type { Directory, World } from '#domain/dossier/world';

/** Where a dossier plays: the first place that its form names, else the place of the agency that owns it. */
export function placeOf(dossier: Dossier, { definition, directory }: World): { province: string | null; county: string | null } {
  const fields = definition.form.pages.flatMap((page) => page.fields);
  const named = fields.filter((field) => field.type === 'place').map((field) => valueAt(dossier.form, field));
  const known = named.find((value): value is string => typeof value === 'string' && directory.places.has(value));
  const place = known ?? directory.agencies.get(dossier.agency ?? '')?.place ?? null;
  return { province: ancestor(directory, place, 'province'), county: ancestor(directory, place, 'county') };
}

const valueAt = (form: Record<string, unknown>, field: Field): unknown =>
  field.key
    .split('.')
    .reduce<unknown>((value, part) => (value && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined), form);

function ancestor(directory: Directory, from: string | null, level: 'province' | 'county'): string | null {
  for (let key = from; key; key = directory.places.get(key)?.parent ?? null) {
    if (directory.places.get(key)?.level === level) return key;
  }
  return null;
}
