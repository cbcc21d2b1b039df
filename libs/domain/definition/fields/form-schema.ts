/** The form as JSON Schema, draft 2020-12: what other systems validate against before they send. */
import type { Definition, Field } from '#domain/definition/schema';
import { fieldKit, type JsonSchema } from './kit';
import { type FieldTree, fieldsOf, isField, requirementOf, treeOf } from './record';

/**
 * Nested as the form is kept. What depends on other answers stands beside as the expression itself
 * (`x-when`, `x-required`, `x-min`, `x-max`), since JSON Schema has no words for it.
 */
export function formSchema(definition: Definition): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: definition.title.fa,
    'x-title': definition.title,
    'x-service': definition.key,
    'x-version': definition.version,
    ...schemaOf(treeOf(fieldsOf(definition))),
  };
}

function schemaOf(tree: FieldTree): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [key, node] of tree) {
    if (isField(node)) {
      if (node.type === 'note') continue;
      properties[key] = {
        ...wordsOf(node),
        ...fieldKit[node.type].schema(node, (fields) => schemaOf(treeOf(fields))),
        ...conditionsOf(node),
      };
      if (requirementOf(node) === true && !node.when) required.push(key);
    } else {
      const within = schemaOf(node);
      properties[key] = within;
      if (Array.isArray(within.required)) required.push(key);
    }
  }
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
}

const wordsOf = (field: Field): JsonSchema => ({
  title: field.title.fa,
  'x-title': field.title,
  ...(field.help ? { description: field.help.fa } : {}),
  'x-type': field.type,
  ...(field.dataClass ? { 'x-dataClass': field.dataClass } : {}),
});

const conditionsOf = (field: Field): JsonSchema => ({
  ...(field.when ? { 'x-when': field.when } : {}),
  ...(typeof field.required === 'string' ? { 'x-required': field.required } : {}),
  ...(typeof field.min === 'string' ? { 'x-min': field.min } : {}),
  ...(typeof field.max === 'string' ? { 'x-max': field.max } : {}),
  ...(field.example !== undefined ? { examples: [field.example] } : {}),
});
