import { ApiProblem } from '../../api';
import type { Page, Visit } from '../../page';
import { words } from './apply.words';
import { CheckView } from './CheckView';
import { applicationIn } from './draft';

/** Everything once more before it is sent; then it is sent, once. */
export const check: Page = {
  path: '/services/:key/apply/check-answers',
  signedIn: true,
  async show(visit) {
    const application = await applicationIn(visit);
    const { draft, definition } = application;
    if (!draft) return { goTo: `/services/${definition.key}/apply` };
    return { title: words.check, body: <CheckView application={application} formKey={visit.newKey()} now={visit.now} wrong={[]} /> };
  },
  async take(visit, given) {
    const application = await applicationIn(visit);
    const { draft, definition } = application;
    if (!draft) return { goTo: await sentAlready(visit, definition.key) };
    const { form, evidence, onBehalfOf } = draft;
    try {
      const filed = await visit.api.call('fileDossier', {
        body: { service: definition.key, form, evidence, ...(onBehalfOf ? { onBehalfOf } : {}) },
        key: given.key,
      });
      await visit.api.call('dropDraft', { params: { service: definition.key } });
      return { goTo: `/my/${filed.trackingCode}/filed` };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status >= 500 || error.problem.status === 401) throw error;
      const { errors, detail, code } = error.problem;
      const wrong = errors ?? [{ pointer: '', code, detail }];
      return {
        title: words.check,
        status: 422,
        body: <CheckView application={application} formKey={visit.newKey()} now={visit.now} wrong={wrong} />,
      };
    }
  },
};

/** The button pressed again after the answer was lost on the way: the draft is gone because the request was taken. */
async function sentAlready({ api, now }: Visit, service: string): Promise<string> {
  const { items } = await api.call('listDossiers', { query: { service, sort: '-opened', limit: '1' } });
  const [latest] = items;
  const minutes = latest ? (Date.parse(now) - Date.parse(latest.openedAt)) / 60_000 : Number.POSITIVE_INFINITY;
  return latest && minutes < 30 ? `/my/${latest.trackingCode}/filed` : `/services/${service}/apply`;
}
