import { ApiProblem } from '../../api';
import { ownPath } from '../../own-path';
import type { Page } from '../../page';
import { CodeView } from './CodeView';
import { words } from './sign-in.words';

/** The code that came, and in. The number itself never stands in an address: only how it ends. */
export const signInCode: Page = {
  path: '/sign-in/code',
  async show({ query, demo }) {
    const { challenge = '', ends = '', next } = query;
    return { title: words.codeTitle, body: <CodeView challenge={challenge} ends={ends} next={ownPath(next)} demo={demo} errors={[]} /> };
  },
  async take({ api, demo }, given) {
    const [challenge, ends, code, nationalId] = ['challenge', 'ends', 'code', 'nationalId'].map((name) => given.text(name)) as [
      string,
      string,
      string,
      string,
    ];
    const next = ownPath(given.text('next'));
    try {
      await api.call('signIn', { body: { challenge, code, ...(nationalId ? { nationalId } : {}) } });
      return { goTo: next };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error;
      const { errors = [], detail } = error.problem;
      const wrong =
        errors.length > 0 ? errors.map(({ pointer, detail: said }) => ({ id: pointer.slice(1), detail: said })) : [{ id: 'code', detail }];
      const body = <CodeView challenge={challenge} ends={ends} next={next} demo={demo} nationalId={nationalId} errors={wrong} />;
      return { title: words.codeTitle, status: 422, body };
    }
  },
};
