import type { Page } from '../../page';
import { ServicesView } from './ServicesView';
import { words } from './services.words';

/** The catalogue, and what a search finds in it. */
export const services: Page = {
  path: '/services',
  async show({ api, query }) {
    const q = query.q?.trim() ?? '';
    const found = await api.call('listServices', { query: { limit: '200', ...(q ? { q } : {}) } });
    const all = found.total === 0 ? await api.call('listServices', { query: { limit: '200' } }) : found;
    return {
      title: words.title,
      body: (
        <ServicesView
          q={q}
          found={found.total}
          services={all.items.filter(({ forAppeal }) => q !== '' || !forAppeal)}
          wished={query.wished === '1'}
        />
      ),
    };
  },
  async take({ api }, given) {
    const [searched, wish] = [given.text('q'), given.text('wish')];
    if (searched) await api.call('wish', { body: { words: searched, ...(wish ? { wish } : {}) } });
    return { goTo: `/services?q=${encodeURIComponent(searched)}&wished=1` };
  },
};
