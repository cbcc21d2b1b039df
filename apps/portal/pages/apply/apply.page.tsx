import { ApiProblem } from '../../api';
import type { Page, PageAnswer, Visit } from '../../page';
import { type Application, addressOf, applicationIn, checkAddress, wrongIn } from './draft';
import { StartView } from './StartView';

/** Where a request begins, or goes on: with what was begun, or afresh; for oneself, or for a company. */
export const apply: Page = {
  path: '/services/:key/apply',
  signedIn: true,
  async show(visit) {
    const application = await applicationIn(visit);
    const { draft, definition } = application;
    if (!draft && !asksForWhom(application)) return firstStep(visit, application);
    return { title: definition.title, body: <StartView application={application} now={visit.now} asks={asksForWhom(application)} /> };
  },
  async take(visit, given) {
    const application = await applicationIn(visit);
    const { definition } = application;
    if (given.text('go') === 'resume') return { goTo: whereToGoOn(application) };
    const organisation = given.text('for') === 'organisation';
    const legalId = given.text('legalId');
    const asks = asksForWhom(application);
    if (asks && !given.text('for')) return again(visit, application, { pointer: '/for' });
    try {
      if (application.draft) await visit.api.call('dropDraft', { params: { service: definition.key } });
      await visit.api.call('saveDraft', {
        params: { service: definition.key },
        body: { onBehalfOf: organisation ? legalId || '-' : null },
      });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 422) throw error;
      return again(visit, application, { pointer: '/onBehalfOf', detail: error.problem.errors?.[0]?.detail, legalId });
    }
    return firstStep(visit, await applicationIn(visit));
  },
};

/** Both people and companies may ask: then we have to know which. */
const asksForWhom = ({ definition: { audience } }: Application): boolean => audience.length > 1;

function again(
  { now }: Visit,
  application: Application,
  wrong: { pointer: string; detail?: string | undefined; legalId?: string },
): PageAnswer {
  return {
    title: application.definition.title,
    status: 422,
    body: <StartView application={application} now={now} asks={asksForWhom(application)} wrong={wrong} />,
  };
}

async function firstStep(_visit: Visit, { definition, steps }: Application): Promise<PageAnswer> {
  const [first] = steps;
  return { goTo: first ? addressOf(definition, first) : checkAddress(definition) };
}

/** The first step that is not answered yet. */
function whereToGoOn({ definition, steps, draft }: Application): string {
  const open = steps.find((step) => wrongIn(step, draft?.errors ?? []).length > 0);
  return open ? addressOf(definition, open) : checkAddress(definition);
}
