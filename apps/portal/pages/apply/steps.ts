/** A service's form as a citizen meets it: one thing a page. Pure. */

import { evaluateBoolean, type Scope } from '#domain/definition/expressions/evaluate';
import { asked } from '#domain/definition/fields/conditions';
import { type Filling, scopeOf } from '#domain/definition/fields/filling';
import type { Evidence, Field, Page, Text } from '#domain/definition/schema';

export type Step =
  /** One question, or a few that belong together. */
  | { kind: 'fields'; key: string; section: Text; title: Text; fields: readonly Field[] }
  /** A list of alike things, row by row. */
  | { kind: 'rows'; key: string; section: Text; title: Text; field: Field }
  | { kind: 'document'; key: string; section: Text; title: Text; document: Evidence };

const documents: Text = { fa: 'مدارک', en: 'Documents' };

/** The steps that are asked, given the answers so far. */
export function stepsOf(filling: Filling): Step[] {
  const scope = scopeOf(filling);
  const { form, evidence } = filling.definition;
  return [
    ...form.pages.flatMap((page) => stepsOfPage(page, scope)),
    ...evidence.map(
      (document): Step => ({ kind: 'document', key: `document-${document.key}`, section: documents, title: document.title, document }),
    ),
  ];
}

/** Whether something is handed in here: what is received needs a receiver, so that one has to sign in first. */
export const takesFiles = (step: Step): boolean =>
  step.kind === 'document' || (step.kind === 'rows' ? (step.field.fields ?? []) : step.fields).some(({ type }) => type === 'file');

function stepsOfPage(page: Page, scope: Scope): Step[] {
  const shown = page.fields.filter((field) => !field.when || asked(() => evaluateBoolean(field.when!, scope)));
  return together(shown).map((fields): Step => {
    const [first] = fields as [Field, ...Field[]];
    const questions = fields.filter(({ type }) => type !== 'note');
    if (first.type === 'group') return { kind: 'rows', key: first.key, section: page.title, title: first.title, field: first };
    return {
      kind: 'fields',
      key: keyOf(fields),
      section: page.title,
      title: questions.length === 1 ? questions[0]!.title : page.title,
      fields,
    };
  });
}

/** Neighbours under one name (`venue.name`, `venue.county`) are one step; words for the reader stand with the question that follows. */
function together(fields: readonly Field[]): Field[][] {
  const steps: Field[][] = [];
  for (const field of fields) {
    const last = steps.at(-1);
    const before = last?.at(-1);
    const belongs = before && (before.type === 'note' || (nameAbove(field) !== null && nameAbove(field) === nameAbove(before)));
    if (last && belongs && field.type !== 'group') last.push(field);
    else steps.push([field]);
  }
  return steps;
}

const nameAbove = ({ key }: Field): string | null => (key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : null);

/** The name that a step's questions share, or that of its only one. */
function keyOf(fields: readonly Field[]): string {
  const questions = fields.filter(({ type }) => type !== 'note');
  const [first = fields[0]!] = questions;
  return questions.length > 1 ? (nameAbove(first) ?? first.key) : first.key;
}
