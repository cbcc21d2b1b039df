import type { Page } from '../../page';
import { RepresentationsView } from './RepresentationsView';
import { words } from './representations.words';

/** For whom the visitor acts, and no longer. */
export const representations: Page = {
  path: '/my/representations',
  signedIn: true,
  async show({ api, query: { done } }) {
    const { items } = await api.call('listRepresentations');
    return { title: words.title, body: <RepresentationsView items={items} done={done === 'added' || done === 'ended' ? done : null} /> };
  },
  async take({ api }, given) {
    await api.call('endRepresentation', { params: { id: given.text('end') } });
    return { goTo: '/my/representations?done=ended' };
  },
};
