import { readField } from '../../fields/read-field';
import type { Given } from '../../given';
import type { Page, PageAnswer, Visit } from '../../page';
import { notFound } from '../../trouble';
import { type Application, afterStep, applicationIn, applicationOf, wrongIn } from './draft';
import { StepView } from './StepView';
import { saveDocument } from './save-document';
import { saveRows } from './save-rows';
import type { Step } from './steps';
import { takeFiles } from './take-files';

/** One thing to answer. What was written is kept on the server at each Continue, right or wrong. */
export const step: Page = {
  path: '/services/:key/apply/:step',
  signedIn: true,
  async show(visit) {
    const application = await applicationIn(visit);
    const found = stepIn(visit, application);
    return found ? shown(visit, application, found, []) : notFound();
  },
  async take(visit, given) {
    const before = await applicationIn(visit);
    const found = stepIn(visit, before);
    if (!found) return notFound();
    const restore = given.text('restore');
    if (restore) return takeBack(visit, before, restore);
    const saved = await save[found.kind](visit, before, found as never, given);
    if ('goTo' in saved) return saved;
    const after = applicationOf(before.definition, saved.draft, before.places, visit.now);
    if (given.text('then') === 'later') return { goTo: '/?saved=1' };
    const wrong = wrongIn(found, [...saved.wrong, ...saved.draft.errors]);
    if (wrong.length > 0) return { ...shown(visit, after, found, wrong), status: 422 };
    return { goTo: afterStep(after, found, visit.query.change === '1') };
  },
};

const stepIn = ({ params }: Visit, { steps }: Application): Step | undefined => steps.find(({ key }) => key === params.step);

function shown(
  visit: Visit,
  application: Application,
  found: Step,
  wrong: Parameters<typeof StepView>[0]['wrong'],
): Exclude<PageAnswer, { goTo: string }> {
  const { now, query } = visit;
  return {
    title: found.title,
    body: <StepView application={application} step={found} wrong={wrong} now={now} row={query.row} changing={query.change === '1'} />,
  };
}

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
