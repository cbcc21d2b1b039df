import type { Page } from '../../page';
import { HomeView } from './HomeView';
import { words } from './home.words';

/** The task first: what is it that you need? Whoever has signed in sees what waits for them. */
export const home: Page = {
  path: '/',
  async show({ api, me }) {
    const [services, dossiers, drafts] = await Promise.all([
      api.call('listServices', { query: { limit: '200' } }),
      me ? api.call('listDossiers', { query: { limit: '50' } }) : null,
      api.call('listDrafts'),
    ]);
    const open = (dossiers?.items ?? []).filter(({ closedAt }) => closedAt === null);
    return {
      title: words.title,
      body: <HomeView services={services.items.filter(({ forAppeal }) => !forAppeal).slice(0, 6)} open={open} drafts={drafts.items} />,
    };
  },
};
