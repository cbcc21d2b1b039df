import { ApiProblem } from '../../api';
import { ownPath } from '../../own-path';
import type { Page } from '../../page';
import { CodeView } from './CodeView';
import { SignInView } from './SignInView';
import { words } from './sign-in.words';

/** By a code to one's mobile. The same answer for known and unknown numbers. */
export const signIn: Page = {
  path: '/sign-in',
  async show({ query, demo }) {
    return { title: words.title, body: <SignInView next={ownPath(query.next)} held="" mobile="" demo={demo} /> };
  },
  async take({ api, demo }, given) {
    const mobile = given.text('mobile');
    const next = ownPath(given.text('next'));
    const held = given.text('held');
    try {
      const { challenge } = await api.call('askCode', { body: { mobile } });
      const ends = mobile.slice(-4);
      // What was written rides in the page itself; an address is no place for it.
      if (held) return { title: words.codeTitle, body: <CodeView {...{ challenge, ends, next, held, demo }} again={null} errors={[]} /> };
      return { goTo: `/sign-in/code?${new URLSearchParams({ challenge, ends, next })}` };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error;
      const { errors, detail } = error.problem;
      const wrong = errors?.find(({ pointer }) => pointer === '/mobile')?.detail ?? detail;
      return {
        title: words.title,
        status: 422,
        body: <SignInView next={next} held={held} mobile={mobile} demo={demo} error={wrong} />,
      };
    }
  },
};
