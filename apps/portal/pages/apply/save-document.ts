import type { Given } from '../../given';
import type { Visit } from '../../page';
import { type Application, addressOf } from './draft';
import type { Saved } from './step.page';
import type { Step } from './steps';
import { takeFile } from './take-files';

/** A file taken in for a document, or one of its pages taken out. */
export async function saveDocument(
  visit: Visit,
  { definition, draft }: Application,
  step: Extract<Step, { kind: 'document' }>,
  given: Given,
): Promise<Saved | { goTo: string }> {
  const { key } = step.document;
  const before = (draft?.evidence ?? []).filter((piece) => piece.key === key).map(({ fileId }) => fileId);
  const here = addressOf(definition, step) + (visit.query.change === '1' ? '?change=1' : '');
  const keep = (fileIds: string[]) =>
    visit.api.call('saveDraft', { params: { service: definition.key }, body: { evidence: { [key]: fileIds } } });

  if (given.has('remove')) {
    await keep(before.filter((id) => id !== given.text('remove')));
    return { goTo: here };
  }
  if (given.text('then') === 'skip') return { draft: draft ?? (await keep(before)), wrong: [] };
  // What the browser has sent in parts already stands in a hidden input.
  const sent = [...given.all('fileId'), given.text('reuse')].filter(Boolean);
  const file = given.file('file');
  const taken = file ? await takeFile(visit.api, file) : null;
  const wrong = taken && 'code' in taken ? [{ pointer: `/evidence/${key}`, ...taken }] : [];
  const added = taken && 'fileId' in taken ? [taken.fileId] : [];
  const saved = await keep([...new Set([...before, ...sent, ...added])]);
  const refused = [...wrong, ...saved.errors].some(({ pointer }) => pointer.startsWith(`/evidence/${key}`));
  if (given.text('then') === 'more' && !refused) return { goTo: here };
  return { draft: saved, wrong };
}
