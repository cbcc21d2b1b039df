import type { Page } from '../../page';
import { MessagesView } from './MessagesView';
import { words } from './messages.words';

export const messages: Page = {
  path: '/my/messages',
  signedIn: true,
  async show({ api, now }) {
    const { items, unread } = await api.call('listMessages');
    return { title: words.title, body: <MessagesView messages={items} unread={unread} now={now} /> };
  },
  async take({ api }, given) {
    await api.call('readMessages', { body: { until: given.text('until') } });
    return { goTo: '/my/messages' };
  },
};
