import type { OwnFile } from '#contracts/http/file';
import type { Evidence } from '#domain/definition/schema';
import { readField } from '#ui/form/read-field';
import type { Given } from '../../given';
import type { Page, PageAnswer, Visit } from '../../page';
import { expired, notFound } from '../../trouble';
import { type Application, afterStep, applicationIn, applicationOf, wrongIn } from './draft';
import { openIn } from './last-time';
import { mimeOf } from './mime-of';
import { type StepProps, StepView } from './StepView';
import { saveDocument } from './save-document';
import { saveRows } from './save-rows';
import { type Step, takesFiles } from './steps';
import { takeFiles } from './take-files';

/** One thing to answer. What was written is kept on the server at each Continue, right or wrong. */
export const step: Page = {
  path: '/services/:key/apply/:step',
  async show(visit) {
    const application = await applicationIn(visit);
    const found = stepIn(visit, application);
    if (found && takesFiles(found) && !visit.me) return { goTo: `/sign-in?next=${encodeURIComponent(visit.address)}` };
    return found ? shown(visit, application, found, []) : notFound();
  },
  async take(visit, given) {
    const before = await applicationIn(visit);
    const found = stepIn(visit, before);
    if (!found) return notFound();
    if (!visit.me && (takesFiles(found) || wasTheirs(before, given))) return expired(visit.address, given);
    if (given.has('again')) return likeLastTime(visit, before, found);
    const restore = given.text('restore');
    if (restore) return takeBack(visit, before, restore);
    const saved = await save[found.kind](visit, before, found as never, given);
    if ('goTo' in saved) return saved;
    const after = applicationOf({ ...before, draft: saved.draft }, visit.now);
    if (given.text('then') === 'later') return { goTo: '/?saved=1' };
    const wrong = wrongIn(found, [...saved.wrong, ...saved.draft.errors]);
    if (wrong.length > 0) return { ...(await shown(visit, after, found, wrong)), status: 422 };
    return { goTo: afterStep(after, found, visit.query.change === '1') };
  },
};

/** The form was made from an account's draft, whose session has ended: nothing of it is begun anew in the browser's own name. */
const wasTheirs = ({ draft }: Application, given: Given): boolean => given.has('seen') && draft === null;

async function likeLastTime(visit: Visit, application: Application, found: Step): Promise<PageAnswer> {
  const answers = Object.fromEntries(openIn(application, found).map(({ field, value }) => [field.key, value]));
  await visit.api.call('saveDraft', { params: { service: application.definition.key }, body: { answers } });
  return { goTo: visit.address };
}

const stepIn = ({ params }: Visit, { steps }: Application): Step | undefined => steps.find(({ key }) => key === params.step);

async function shown(
  { api, now, query }: Visit,
  application: Application,
  step: Step,
  wrong: StepProps['wrong'],
): Promise<Exclude<PageAnswer, { goTo: string }>> {
  const reusable = step.kind === 'document' ? await reusableFor(api, step.document) : [];
  const asked = { row: query.row, changing: query.change === '1', open: query.open };
  return { title: step.title, body: <StepView {...{ application, step, wrong, now, reusable }} {...asked} /> };
}

/** Files of the writer's that this document may be. */
async function reusableFor(api: Visit['api'], { accept, maxMb }: Evidence): Promise<OwnFile[]> {
  const { items } = await api.call('listFiles');
  const fitting = items.filter(({ type, size }) => accept.some((kind) => mimeOf[kind] === type) && size <= maxMb * megabyte);
  return fitting.slice(0, mostReusable);
}

const megabyte = 1024 * 1024;
/** As many as one looks through on a phone. */
const mostReusable = 8;

/** A new kind of step is a compile error here until it can be saved. */
const save: {
  [Kind in Step['kind']]: (
    visit: Visit,
    application: Application,
    step: Extract<Step, { kind: Kind }>,
    given: Given,
  ) => Promise<Saved | { goTo: string }>;
} = {
  fields: async (visit, { definition, draft }, { fields }, given) => {
    const { files, wrong } = await takeFiles(visit, fields, given);
    const answers = Object.fromEntries(
      fields.filter(({ type }) => type !== 'note').map((field) => [field.key, files.get(field.key) ?? readField(given, field)]),
    );
    const saved = await visit.api.call('saveDraft', { params: { service: definition.key }, body: { answers, ...seenIn(given, draft) } });
    return { draft: saved, wrong };
  },
  rows: saveRows,
  document: saveDocument,
};

export interface Saved {
  draft: NonNullable<Application['draft']>;
  /** What is wrong beside what the draft says: a file that was not taken. */
  wrong: { pointer: string; code: string; detail: string }[];
}

/** Which version of the draft the form was made from. */
export function seenIn(given: Given, draft: Application['draft']): { seen?: number } {
  const seen = Number(given.text('seen'));
  return draft && Number.isInteger(seen) && given.has('seen') ? { seen } : {};
}

async function takeBack(visit: Visit, { definition, draft }: Application, key: string): Promise<PageAnswer> {
  const kept = draft?.kept.findLast((one) => one.key === key);
  if (kept) await visit.api.call('saveDraft', { params: { service: definition.key }, body: { answers: { [key]: kept.value } } });
  return { goTo: visit.address };
}
