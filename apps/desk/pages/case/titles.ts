/** What the definition calls an answer or a document, by its key. */
import type { Definition, Field, Text } from '#domain/definition/schema';

export const fieldsOf = (definition: Definition): Field[] => definition.form.pages.flatMap(({ fields }) => fields);

/** The key itself where the definition does not know it. */
export function titleOf(key: string, definition: Definition | undefined): Text {
  const bare = key.replace(/^form\./, '');
  const found =
    definition?.evidence.find((one) => one.key === bare)?.title ??
    (definition ? fieldsOf(definition).find((one) => one.key === bare)?.title : undefined);
  return found ?? { fa: bare };
}
