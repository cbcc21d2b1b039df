import { ApiProblem } from '../../api';
import type { Page } from '../../page';
import { UnknownPaperView, VerifiedView } from './VerifiedView';
import { verdicts, words } from './verify.words';

/** What the QR code of a paper leads to: for anybody, without signing in. */
export const verified: Page = {
  path: '/verify/:token',
  async show({ api, params, now }) {
    try {
      const answer = await api.call('verify', { params: { token: params.token ?? '' } });
      return { title: verdicts[answer.state].text, body: <VerifiedView verified={answer} now={now} /> };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 404) throw error;
      return { title: words.unknown, status: 404, body: <UnknownPaperView /> };
    }
  },
};
