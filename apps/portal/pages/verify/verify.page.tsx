import { typedDigits } from '#domain/text/digits';
import type { Page } from '../../page';
import { VerifyView } from './VerifyView';
import { words } from './verify.words';

/** By a code that somebody types, in any digits and with any blanks; the whole address counts, too. */
export const verify: Page = {
  path: '/verify',
  async show({ query, language }) {
    if (query.code === undefined) return { title: words.title, body: <VerifyView /> };
    const token = typedDigits(query.code).toLowerCase().split('/').at(-1) ?? '';
    if (token) return { goTo: `/verify/${encodeURIComponent(token)}` };
    return { title: words.title, status: 422, body: <VerifyView error={words.missing[language]} /> };
  },
};
