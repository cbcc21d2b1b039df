import { defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { type Attributes, attributeNames } from '#contracts/temporal/dossier';

/** What operators see of the dossier in Temporal's list. Each change costs an event, so only changes are sent. */
export class AttributesShown {
  #shown: Partial<Attributes> = Object.fromEntries(
    workflowInfo()
      .typedSearchAttributes.getAll()
      .map(({ key, value }) => [key.name, value]),
  );

  show(attributes: Attributes): void {
    const changed = attributeNames.filter((name) => attributes[name] !== this.#shown[name]);
    if (changed.length > 0)
      upsertSearchAttributes(changed.map((name) => ({ key: defineSearchAttributeKey(name, 'KEYWORD'), value: attributes[name] })));
    this.#shown = attributes;
  }
}
