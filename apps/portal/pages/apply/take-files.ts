import type { FieldProblem } from '#contracts/http/problem';
import type { Field } from '#domain/definition/schema';
import { pointerOf } from '#ui/form/field-names';
import { ApiProblem, type FileGiven } from '../../api';
import type { Given } from '../../given';
import type { Visit } from '../../page';

/** Files that came with the answers, handed to the api; what it does not take is said at its field. */
export async function takeFiles(
  { api }: Visit,
  fields: readonly Field[],
  given: Given,
): Promise<{ files: Map<string, string>; wrong: FieldProblem[] }> {
  const files = new Map<string, string>();
  const wrong: FieldProblem[] = [];
  for (const { key, type } of fields) {
    const file = type === 'file' ? given.file(`${key}-file`) : null;
    if (!file) continue;
    const taken = await takeFile(api, file);
    if ('fileId' in taken) files.set(key, taken.fileId);
    else wrong.push({ pointer: pointerOf(key), ...taken });
  }
  return { files, wrong };
}

/** The id under which the api keeps the file, or why it does not. */
export async function takeFile(
  api: Visit['api'],
  file: FileGiven,
  opinion?: { token: string },
): Promise<{ fileId: string } | { code: string; detail: string }> {
  try {
    return { fileId: (await api.upload(file, opinion)).fileId };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status >= 500 || error.problem.status === 401) throw error;
    return { code: error.problem.code, detail: error.problem.detail };
  }
}
