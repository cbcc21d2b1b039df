import type { Page } from '../../page';
import { PapersView } from './PapersView';
import { words } from './papers.words';

export const papers: Page = {
  path: '/my/papers',
  signedIn: true,
  async show({ api }) {
    const { items } = await api.call('listPapers');
    return { title: words.title, body: <PapersView papers={items} /> };
  },
};
