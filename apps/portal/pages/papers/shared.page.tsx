import { ApiProblem } from '../../api';
import type { Page } from '../../page';
import { VerifiedView } from '../verify/VerifiedView';
import { words } from './papers.words';
import { SharedNoMore, SharedNote } from './SharedViews';

/** What somebody shows of their wallet, for as long as they said. */
export const shared: Page = {
  path: '/shared/:token',
  async show({ api, params, now }) {
    const { token = '' } = params;
    try {
      const { until, ...verified } = await api.call('sharedPaper', { params: { token } });
      const body = (
        <VerifiedView verified={verified} now={now}>
          <SharedNote token={token} until={until} now={now} />
        </VerifiedView>
      );
      return { title: verified.service.title, body };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 404) throw error;
      return { title: words.sharedNoMore, status: 404, body: <SharedNoMore /> };
    }
  },
};
