import type { Page } from '../../page';
import { PapersView } from './PapersView';
import { words } from './papers.words';

/** The wallet, and what is shown from it to others. */
export const papers: Page = {
  path: '/my/papers',
  signedIn: true,
  async show({ api, now, newKey, query }) {
    const [{ items }, { items: shares }] = await Promise.all([api.call('listPapers'), api.call('listShares')]);
    const done = query.done === 'shared' || query.done === 'ended' ? query.done : null;
    return { title: words.title, body: <PapersView papers={items} shares={shares} now={now} newKey={newKey} done={done} /> };
  },
  async take({ api }, given) {
    if (given.has('end')) {
      await api.call('endShare', { params: { share: given.text('end') } });
      return { goTo: '/my/papers?done=ended' };
    }
    await api.call('sharePaper', { params: { id: given.text('paper') }, body: { for: given.text('for') }, key: given.key });
    return { goTo: '/my/papers?done=shared' };
  },
};
