import type { Page } from '../../page';

/** The session ends at once. */
export const signOut: Page = {
  path: '/sign-out',
  async show() {
    return { goTo: '/' };
  },
  async take({ api, me }) {
    if (me) await api.call('signOut');
    return { goTo: '/' };
  },
};
