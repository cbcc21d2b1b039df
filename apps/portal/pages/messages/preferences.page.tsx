import { problemIn } from '../../answers/read-answers';
import type { Page } from '../../page';
import { words } from './messages.words';
import { PreferencesView } from './PreferencesView';

export const preferences: Page = {
  path: '/my/preferences',
  signedIn: true,
  async show({ api, query }) {
    const { language, channels, email } = await api.call('getPreferences');
    const body = <PreferencesView language={language} channels={channels} email={email ?? ''} saved={query.saved === '1'} errors={[]} />;
    return { title: words.prefTitle, body };
  },
  async take({ api, language }, given) {
    const wanted = { language: given.text('language'), channels: given.all('channels'), email: given.text('email') };
    try {
      await api.call('setPreferences', { body: { ...wanted, email: wanted.email || null } });
      return { goTo: '/my/preferences?saved=1' };
    } catch (error) {
      const { errors = [], detail } = problemIn(error);
      const wrong =
        errors.length > 0
          ? errors.map(({ pointer, detail: said }) => ({ id: pointer.slice(1), label: words.email[language], detail: said }))
          : [{ detail }];
      return { title: words.prefTitle, status: 422, body: <PreferencesView {...wanted} saved={false} errors={wrong} /> };
    }
  },
};
