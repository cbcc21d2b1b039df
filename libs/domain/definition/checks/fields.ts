/** The form and every other handful of fields: complete, unambiguous, and safe to hold answers against. */

import { isExpression } from '#domain/definition/expressions/evaluate';
import { impossibleNames } from '#domain/definition/expressions/shape';
import { fieldKit, optionsOf } from '#domain/definition/fields/kit';
import type { Field } from '#domain/definition/schema';
import type { CheckGround } from './ground';

export function checkFields(ground: CheckGround): void {
  const { definition } = ground;
  const fields = definition.form.pages.flatMap((page, index) =>
    page.fields.map((field, inner): [Field, string] => [field, `form.pages.${index}.fields.${inner}`]),
  );
  checkList(ground, fields);
  for (const [key, stage] of Object.entries(definition.stages)) {
    if (stage.kind === 'inspection') checkList(ground, placed(stage.checklist, `stages.${key}.checklist`));
    if (stage.kind !== 'review') continue;
    for (const [name, action] of Object.entries(stage.actions)) {
      const at = `stages.${key}.actions.${name}.fields`;
      if (action.needs.includes('fields') && !action.fields?.length) ground.find('rule-incomplete', at, { part: 'fields' });
      checkList(ground, placed(action.fields ?? [], at));
    }
  }
}

const placed = (fields: readonly Field[], at: string): [Field, string][] => fields.map((field, index) => [field, `${at}.${index}`]);

function checkList(ground: CheckGround, fields: [Field, string][]): void {
  const seen: string[] = [];
  for (const [field, at] of fields) {
    const clash = seen.some((key) => key === field.key || key.startsWith(`${field.key}.`) || field.key.startsWith(`${key}.`));
    if (clash) ground.find('name-twice', `${at}.key`, { name: field.key });
    seen.push(field.key);
    checkField(ground, field, at);
  }
}

function checkField(ground: CheckGround, field: Field, at: string): void {
  const { find } = ground;
  const impossible = field.key.split('.').find((part) => impossibleNames.has(part));
  if (impossible) find('name-taken', `${at}.key`, { name: impossible });
  const options = optionsOf(field);
  if ((field.type === 'choice' || field.type === 'choices') && options.length === 0)
    find('field-incomplete', `${at}.options`, { type: field.type, part: 'options' });
  for (const [index, option] of options.entries())
    if (options.indexOf(option) < index) find('name-twice', `${at}.options.${index}`, { name: option });
  if (field.type === 'group') {
    if (!field.fields?.length) find('field-incomplete', `${at}.fields`, { type: field.type, part: 'fields' });
    if (field.repeat && field.repeat.min > field.repeat.max)
      find('bounds-crossed', `${at}.repeat`, { min: field.repeat.min, max: field.repeat.max });
    checkList(ground, placed(field.fields ?? [], `${at}.fields`));
    for (const [index, part] of (field.fields ?? []).entries())
      if (part.type === 'group') find('field-incomplete', `${at}.fields.${index}.type`, { type: 'group', part: 'type' });
  }
  checkBounds(ground, field, at);
  if (field.pattern !== undefined && !isSafePattern(field.pattern)) find('pattern-unsafe', `${at}.pattern`, { pattern: field.pattern });
  else if (field.example !== undefined && !isGoodExample(field)) find('example-invalid', `${at}.example`);
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function checkBounds({ find }: CheckGround, field: Field, at: string): void {
  const { min, max } = field;
  for (const [part, bound] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (bound === undefined || isExpression(bound)) continue;
    const fits =
      field.type === 'date'
        ? typeof bound === 'string' && isoDate.test(bound)
        : (field.type === 'number' || field.type === 'money') && typeof bound === 'number';
    if (!fits) find('malformed', `${at}.${part}`, { expected: field.type === 'date' ? 'date' : 'number' });
  }
  if (typeof min === typeof max && min !== undefined && max !== undefined && !isExpression(min) && !isExpression(max) && min > max)
    find('bounds-crossed', `${at}.min`, { min, max });
}

/** The bytes of a group are the rows' own; files and places of an example are another installation's. */
function isGoodExample(field: Field): boolean {
  if (field.type === 'group' || field.type === 'file' || field.type === 'note') return true;
  return fieldKit[field.type].parse(field.example, field, {}).code === undefined;
}

/** A pattern that cannot be driven into exponential time: no repetition within a repetition, no reference back. */
function isSafePattern(pattern: string): boolean {
  try {
    new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return false;
  }
  const bare = pattern.replaceAll(/\\[^1-9k]/g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (/\\[1-9k]|\(\?[=!<]/.test(bare)) return false;
  const repeated = /\(([^()]*)\)(?:[*+]|\{\d*,?\d*\})/g;
  for (let text = bare, before = ''; text !== before; ) {
    before = text;
    if ([...text.matchAll(repeated)].some(([, inner]) => /[*+|]|\{\d*,\d*\}/.test(inner ?? ''))) return false;
    // A repeated group that is itself plain still counts as a repetition for the group around it.
    text = text.replaceAll(repeated, 'x+').replaceAll(/\(([^()]*)\)/g, '$1');
  }
  return true;
}
