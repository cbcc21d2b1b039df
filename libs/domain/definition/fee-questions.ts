/** Which few answers settle a fee: form fields, and what a visit would find. Read off the definition, so that a calculator needs no code of its own. */
import type { Definition, Field, StageOf } from './schema';

export interface FeeQuestions {
  /** Payment stages whose amount depends on nothing else. */
  stages: string[];
  /** Each under the name by which expressions know it: `use` of the form, `visit.diameter` of a visit. */
  fields: Field[];
}

/** More questions than these are no calculator but a form. */
const mostQuestions = 6;

/** Null where no amount can be told beforehand: it hangs on a register, or there is nothing to pay. */
export function feeQuestions(definition: Definition): FeeQuestions | null {
  const stages: string[] = [];
  const fields = new Map<string, Field>();
  for (const [key, stage] of Object.entries(definition.stages)) {
    if (stage.kind !== 'payment') continue;
    const needed = neededBy(definition, stage.amount, new Set());
    if (!needed) continue;
    stages.push(key);
    for (const field of needed) fields.set(field.key, field);
  }
  return stages.length > 0 && fields.size > 0 && fields.size <= mostQuestions ? { stages, fields: [...fields.values()] } : null;
}

function neededBy(definition: Definition, expression: string, seen: Set<string>): Field[] | null {
  const needed: Field[] = [];
  for (const name of namesIn(expression)) {
    const found = fieldsFor(definition, name, seen);
    if (!found) return null;
    needed.push(...found);
  }
  return needed;
}

function fieldsFor(definition: Definition, name: string, seen: Set<string>): Field[] | null {
  const [root = '', ...rest] = name.split('.');
  if (root === 'form') return asked(formField(definition, rest.join('.')));
  const stage = definition.stages[root];
  if (stage?.kind === 'inspection') {
    const found = stage.checklist.find(({ key }) => key === rest.join('.'));
    return found ? asked({ ...found, key: `${root}.${found.key}` }) : null;
  }
  const rule = Object.entries(definition.stages).find(([key, one]) => one.kind === 'decide' && (one.out ?? key) === root);
  if (!rule || seen.has(root)) return null;
  const inner = new Set([...seen, root]);
  const parts = expressionsOf(rule[1] as StageOf<'decide'>).map((expression) => neededBy(definition, expression, inner));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

const formField = ({ form }: Definition, path: string): Field | undefined =>
  form.pages.flatMap(({ fields }) => fields).find(({ key }) => key === path || path.startsWith(`${key}.`));

/** Every one must be answered, whatever the form itself asks. */
function asked(field: Field | undefined): Field[] | null {
  if (!field) return null;
  const { when: _, ...always } = field;
  return [{ ...always, required: true }];
}

const expressionsOf = ({ inputs, rules }: StageOf<'decide'>): string[] => [
  ...Object.values(inputs ?? {}),
  ...(rules ?? []).flatMap((rule) => [rule.if, ...Object.values(rule.set ?? {}).filter((value) => typeof value === 'string')]),
];

/** Dotted names outside quoted texts. */
const namesIn = (expression: string): string[] =>
  expression.startsWith('=')
    ? [...expression.replaceAll(/'[^']*'|"[^"]*"/g, '').matchAll(/[A-Za-z_]\w*(?:\.\w+)+/g)].map(([name]) => name)
    : [];
