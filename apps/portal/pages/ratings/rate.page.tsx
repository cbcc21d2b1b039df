import { problemIn } from '../../answers/read-answers';
import type { Page } from '../../page';
import { NotNow } from '../requests/NotNow';
import { NotDoneView } from './NotDoneView';
import { RateView } from './RateView';
import { words } from './rating.words';

/** One's opinion of how it went, and whether it was really done. */
export const rate: Page = {
  path: '/my/:trackingCode/rate',
  signedIn: true,
  async show({ api, params: { trackingCode = '' }, query, newKey }) {
    const dossier = await api.call('getDossier', { params: { trackingCode } });
    if (query.done === 'no') return { title: words.notDone, body: <NotDoneView dossier={dossier} /> };
    const may = dossier.actions.some(({ name, why }) => name === 'rate' && why === null);
    if (!may) return { title: words.over, body: <NotNow trackingCode={trackingCode} title={words.over} help={words.overHelp} /> };
    const score = /^[1-5]$/.test(query.score ?? '') ? (query.score ?? '') : '';
    const body = (
      <RateView trackingCode={trackingCode} about={dossier.title} newKey={newKey()} done="" score={score} comment="" errors={[]} />
    );
    return { title: words.title, body };
  },
  async take({ api, params: { trackingCode = '' }, language, newKey }, given) {
    const [done, score, comment] = [given.text('done'), given.text('score'), given.text('comment')];
    const errors = [
      ...(done === 'yes' || done === 'no' ? [] : [{ id: 'done', label: words.done[language], detail: words.missing[language] }]),
      ...(/^[1-5]$/.test(score) ? [] : [{ id: 'score', label: words.score[language], detail: words.missing[language] }]),
    ];
    const again = async (wrong: typeof errors | { detail: string }[]) => {
      const { title } = await api.call('getDossier', { params: { trackingCode } });
      const body = (
        <RateView trackingCode={trackingCode} about={title} newKey={newKey()} done={done} score={score} comment={comment} errors={wrong} />
      );
      return { title: words.title, status: 422, body };
    };
    if (errors.length > 0) return again(errors);
    try {
      const body = { score: Number(score), done: done === 'yes', ...(comment ? { comment } : {}) };
      await api.call('rate', { params: { trackingCode }, body, key: given.key });
      return { goTo: done === 'no' ? `/my/${trackingCode}/rate?done=no` : `/my/${trackingCode}?done=rated` };
    } catch (error) {
      return again([{ detail: problemIn(error).detail }]);
    }
  },
};
