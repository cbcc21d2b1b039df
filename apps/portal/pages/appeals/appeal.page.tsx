import type { Dossier } from '#contracts/http/dossier';
import type { Definition } from '#domain/definition/schema';
import { summaryOf, wrongsOf } from '#ui/form/answers';
import { fieldsOf } from '#ui/form/asked';
import { problemIn, readAnswers } from '../../answers/read-answers';
import type { Page, PageAnswer, Visit } from '../../page';
import { NotNow } from '../requests/NotNow';
import { readDossier } from '../requests/read-request';
import { type AppealProps, AppealView } from './AppealView';
import { words } from './appeal.words';

/** Against a decision, from the request itself: a way to somebody higher, with a time limit of its own. */
export const appeal: Page = {
  path: '/my/:trackingCode/appeal',
  signedIn: true,
  async show(visit) {
    const { dossier, appealed, no } = await read(visit);
    return no ?? shown(visit, dossier, appealed as Definition, { values: {}, files: {}, wrong: {}, errors: [] });
  },
  async take(visit, given) {
    const { dossier, appealed, no } = await read(visit);
    if (no || !appealed) return no as PageAnswer;
    const asked = askedBy(appealed);
    const { form, evidence, wrong } = await readAnswers(visit, given, asked);
    const again = (problem: Parameters<typeof summaryOf>[0]) => {
      const say = (text: { fa: string; en?: string | undefined }) => text[visit.language] ?? text.fa;
      const files = Object.fromEntries(evidence.map(({ key, fileId }) => [key, fileId]));
      return shown(visit, dossier, appealed, {
        values: form,
        files,
        wrong: wrongsOf(problem.errors ?? []),
        errors: summaryOf(problem, asked, say),
      });
    };
    if (wrong.length > 0) return again({ detail: '', errors: wrong });
    try {
      const { trackingCode } = dossier;
      await visit.api.call('appeal', { params: { trackingCode }, body: { form, evidence }, key: given.key });
      return { goTo: `/my/${trackingCode}?done=appealed` };
    } catch (error) {
      return again(problemIn(error));
    }
  },
};

/** The request, and the form of an appeal against its result; or the page that says why there is none. */
async function read({ api, params }: Visit): Promise<{ dossier: Dossier; appealed: Definition | null; no: PageAnswer | null }> {
  const { dossier, definition } = await readDossier(api, params.trackingCode ?? '');
  if (dossier.appeal) return { dossier, appealed: null, no: { goTo: `/my/${dossier.appeal}` } };
  const action = dossier.actions.find(({ name }) => name === 'appeal');
  const rule = definition.after.appeal;
  if (!rule || !action || action.why !== null) {
    const help = action?.why === 'appeal-too-late' ? words.tooLate : words.notOpen;
    return {
      dossier,
      appealed: null,
      no: { title: words.closed, body: <NotNow trackingCode={dossier.trackingCode} title={words.closed} help={help} /> },
    };
  }
  return { dossier, appealed: await api.call('getService', { params: { key: rule.service } }), no: null };
}

const askedBy = (definition: Definition) => ({ fields: fieldsOf(definition), documents: definition.evidence });

async function shown(
  { api, newKey }: Visit,
  dossier: Dossier,
  definition: Definition,
  filled: Pick<AppealProps, 'values' | 'files' | 'wrong' | 'errors'>,
): Promise<PageAnswer> {
  const { items: places } = await api.call('listPlaces');
  const body = (
    <AppealView dossier={dossier} definition={definition} newKey={newKey()} places={places} {...askedBy(definition)} {...filled} />
  );
  return { title: words.title, body, ...(filled.errors.length > 0 ? { status: 422 } : {}) };
}
