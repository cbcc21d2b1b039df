import { typedDigits } from '#domain/text/digits';
import { problemIn } from '../../answers/read-answers';
import { ApiProblem } from '../../api';
import type { Page, PageAnswer } from '../../page';
import { TrackedView } from './TrackedView';
import { TrackView } from './TrackView';
import { words } from './track.words';

/** Where a request is, for whoever knows its code and how the mobile ends. The digits never stand in an address. */
export const track: Page = {
  path: '/track',
  async show({ query }) {
    return { title: words.title, body: <TrackView code={query.code ?? ''} ends="" errors={[]} /> };
  },
  async take({ api, language }, given) {
    const [code, ends] = [given.text('code'), given.text('ends')];
    const again = (errors: { id?: string; label?: string; detail: string }[]): PageAnswer => ({
      title: words.title,
      status: 422,
      body: <TrackView code={code} ends={ends} errors={errors} />,
    });
    const missing = (['code', 'ends'] as const).filter((name) => given.text(name) === '');
    if (missing.length > 0) return again(missing.map((id) => ({ id, label: words[id][language], detail: words.missing[language] })));
    try {
      const found = await api.call('track', { params: { trackingCode: typedDigits(code) }, query: { mobileEnds: ends } });
      return { title: words.title, body: <TrackedView track={found} /> };
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 404) return again([{ id: 'code', detail: words.wrong[language] }]);
      return again([{ id: 'code', detail: problemIn(error).detail }]);
    }
  },
};
