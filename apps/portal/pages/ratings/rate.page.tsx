import type { Wrong } from '#ui/ErrorSummary';
import { problemIn } from '../../answers/read-answers';
import type { Page, PageAnswer, Visit } from '../../page';
import { NotNow } from '../requests/NotNow';
import { NotDoneView } from './NotDoneView';
import { RateView } from './RateView';
import { words } from './rating.words';
import { isAnswer, isScore, noOpinion, type Opinion, opinionBody, readOpinion } from './read-opinion';

/** One's opinion of how it went, and whether it was really done. */
export const rate: Page = {
  path: '/my/:trackingCode/rate',
  signedIn: true,
  async show(visit) {
    const { api, query, params } = visit;
    const { trackingCode = '' } = params;
    const dossier = await api.call('getDossier', { params: { trackingCode } });
    if (query.done === 'no') {
      const title = dossier.closedAt === null ? words.reopened : words.notDone;
      return { title, body: <NotDoneView dossier={dossier} /> };
    }
    const may = dossier.actions.some(({ name, why }) => name === 'rate' && why === null);
    if (!may) return { title: words.over, body: <NotNow trackingCode={trackingCode} title={words.over} help={words.overHelp} /> };
    return shown(visit, dossier.title, noOpinion(isScore(query.score ?? '') ? (query.score ?? '') : ''), []);
  },
  async take(visit, given) {
    const { api, language, params } = visit;
    const { trackingCode = '' } = params;
    const opinion = readOpinion(given);
    const errors = [
      ...(isAnswer(opinion.done) ? [] : [{ id: 'done', label: words.done[language], detail: words.missing[language] }]),
      ...(isScore(opinion.score) ? [] : [{ id: 'score', label: words.score[language], detail: words.missing[language] }]),
    ];
    const again = async (wrong: readonly Wrong[]) => {
      const { title } = await api.call('getDossier', { params: { trackingCode } });
      return shown(visit, title, opinion, wrong);
    };
    if (errors.length > 0) return again(errors);
    try {
      await api.call('rate', { params: { trackingCode }, body: opinionBody(opinion), key: given.key });
      return { goTo: opinion.done === 'no' ? `/my/${trackingCode}/rate?done=no` : `/my/${trackingCode}?done=rated` };
    } catch (error) {
      return again([{ detail: problemIn(error).detail }]);
    }
  },
};

function shown({ params, newKey }: Visit, about: { fa: string }, opinion: Opinion, errors: readonly Wrong[]): PageAnswer {
  const body = <RateView trackingCode={params.trackingCode ?? ''} about={about} newKey={newKey()} opinion={opinion} errors={errors} />;
  return { title: words.title, body, ...(errors.length > 0 ? { status: 422 } : {}) };
}
