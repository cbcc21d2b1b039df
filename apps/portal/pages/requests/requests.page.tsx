import type { Page, Visit } from '../../page';
import { RequestsView } from './RequestsView';
import { words } from './requests.words';

const likelyServices = 3;

/** My requests, those first that wait for me. */
export const requests: Page = {
  path: '/my',
  signedIn: true,
  async show({ api, query }) {
    const [{ items, next }, waiting] = await Promise.all([api.call('listDossiers', { query: { cursor: query.cursor } }), waitingIn(api)]);
    const likely = items.length === 0 ? (await api.call('listServices')).items.slice(0, likelyServices) : [];
    const more = next === null ? null : `/my?${new URLSearchParams({ cursor: next })}`;
    return { title: words.title, body: <RequestsView lines={items} waiting={waiting} more={more} likely={likely} /> };
  },
};

/** Where a body has asked the applicant something, others go on meanwhile: the dossier's own line says only who has it. */
async function waitingIn(api: Visit['api']): Promise<ReadonlySet<string>> {
  const { items } = await api.call('listTasks', { query: { limit: '200' } });
  const open = items.filter(
    ({ closedAt, role, actions }) =>
      closedAt === null && (role === 'applicant' || actions.some(({ name, why }) => name === 'book' && why === null)),
  );
  return new Set(open.map(({ dossier }) => dossier.trackingCode));
}
