/** Fields as a record: dotted keys are nested, in expressions as in the form itself. */
import { impossibleNames, record, type Shape } from '#domain/definition/expressions/shape';
import type { Definition, Field } from '#domain/definition/schema';
import { fieldKit } from './kit';

/** `venue.county` is `county` within `venue`. A leaf is a field; everything else is a place for more. */
export type FieldTree = Map<string, Field | FieldTree>;

export const isField = (node: Field | FieldTree): node is Field => !(node instanceof Map);

export const fieldsOf = (definition: Definition): Field[] => definition.form.pages.flatMap((page) => page.fields);

/** A group of at least one row is needed as a whole, unless the definition says otherwise. */
export const requirementOf = (field: Field): NonNullable<Field['required']> =>
  field.required ?? (field.type === 'group' && (field.repeat?.min ?? 0) > 0);

/** In the order of the fields. Where two fields cannot both be had (`venue` and `venue.name`), the first stands. */
export function treeOf(fields: readonly Field[]): FieldTree {
  const root: FieldTree = new Map();
  for (const field of fields) {
    const keys = field.key.split('.');
    const last = keys.pop()!;
    let tree: FieldTree | null = root;
    for (const key of keys) {
      const node: Field | FieldTree = tree.get(key) ?? new Map<string, Field | FieldTree>();
      if (isField(node)) {
        tree = null;
        break;
      }
      tree.set(key, node);
      tree = node;
    }
    if (tree && !tree.has(last)) tree.set(last, field);
  }
  return root;
}

/** What expressions see of these fields; `more` stands beside them. */
export function recordOfFields(name: string, fields: readonly Field[], more: ReadonlyMap<string, Shape> = new Map()): Shape {
  return recordOfTree(name, treeOf(fields), more);
}

function recordOfTree(name: string, tree: FieldTree, more: ReadonlyMap<string, Shape> = new Map()): Shape {
  const parts = new Map<string, Shape>(more);
  for (const [key, node] of tree) {
    if (impossibleNames.has(key)) continue;
    const within = `${name}.${key}`;
    const shape = isField(node) ? fieldKit[node.type].shape(node, (fields) => recordOfFields(within, fields)) : recordOfTree(within, node);
    if (shape) parts.set(key, shape);
  }
  return record(name, parts);
}
