import type { Wrong } from '#ui/ErrorSummary';
import { problemIn } from '../../answers/read-answers';
import type { Page, Visit } from '../../page';
import { words } from './messages.words';
import { PreferencesView } from './PreferencesView';
import { isHalfQuiet, readWishes, type Wishes, wishesBody, wishesOf } from './read-preferences';

export const preferences: Page = {
  path: '/my/preferences',
  signedIn: true,
  async show({ api, query }) {
    const known = await api.call('getPreferences');
    const saved = query.saved === '1' ? 'saved' : query.saved === 'address' ? 'address' : null;
    const body = <PreferencesView wishes={wishesOf(known)} emailPending={known.emailPending} saved={saved} errors={[]} />;
    return { title: words.prefTitle, body };
  },
  async take(visit, given) {
    const { api, language } = visit;
    const wishes = readWishes(given);
    if (isHalfQuiet(wishes))
      return again(visit, wishes, [{ id: 'quiet', label: words.quiet[language], detail: words.halfQuiet[language] }]);
    try {
      await api.call('setPreferences', { body: wishesBody(wishes) });
      return { goTo: '/my/preferences?saved=1' };
    } catch (error) {
      const { errors = [], detail } = problemIn(error);
      return again(
        visit,
        wishes,
        errors.length > 0
          ? errors.map(({ pointer, detail: said }) => ({ id: pointer.slice(1), label: words.email[language], detail: said }))
          : [{ detail }],
      );
    }
  },
};

async function again({ api }: Visit, wishes: Wishes, errors: readonly Wrong[]) {
  const { emailPending } = await api.call('getPreferences');
  const body = <PreferencesView wishes={wishes} emailPending={emailPending} saved={null} errors={errors} />;
  return { title: words.prefTitle, status: 422, body };
}
