import { valueAt } from '#domain/definition/fields/paths';
import { readField } from '#ui/form/read-field';
import type { Given } from '../../given';
import type { Visit } from '../../page';
import { type Application, addressOf } from './draft';
import type { Saved } from './step.page';
import type { Step } from './steps';
import { takeFiles } from './take-files';

type Row = Record<string, unknown>;

export const rowsOf = (form: Record<string, unknown>, key: string): Row[] => {
  const rows = valueAt(form, key);
  return Array.isArray(rows) ? (rows as Row[]) : [];
};

/** One row written, one row taken out, or the list agreed to. */
export async function saveRows(
  visit: Visit,
  application: Application,
  step: Extract<Step, { kind: 'rows' }>,
  given: Given,
): Promise<Saved | { goTo: string }> {
  const { definition, draft } = application;
  const { field } = step;
  const rows = [...rowsOf(draft?.form ?? {}, field.key)];
  const here = addressOf(definition, step) + (visit.query.change === '1' ? '?change=1' : '');
  const keep = (answers: Row) => visit.api.call('saveDraft', { params: { service: definition.key }, body: { answers } });

  if (given.has('remove')) {
    await keep({ [field.key]: rows.filter((_, index) => String(index) !== given.text('remove')) });
    return { goTo: here };
  }
  if (!given.has('row')) return { draft: draft ?? (await keep({})), wrong: [] };

  const index = Math.min(Number.parseInt(given.text('row'), 10) || 0, rows.length);
  const parts = field.fields ?? [];
  const { files, wrong } = await takeFiles(visit, parts, given);
  rows[index] = Object.fromEntries(
    parts.filter(({ type }) => type !== 'note').map((part) => [part.key, files.get(part.key) ?? readField(given, part)]),
  );
  const saved = await keep({ [field.key]: rows });
  const atRow = [...wrong, ...saved.errors].filter(({ pointer }) =>
    pointer.startsWith(`/form/${field.key.replaceAll('.', '/')}/${index}/`),
  );
  return atRow.length > 0 || given.text('then') === 'later' ? { draft: saved, wrong: atRow } : { goTo: here };
}
