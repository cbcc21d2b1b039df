import { problemIn } from '../../answers/read-answers';
import type { Page, Visit } from '../../page';
import { ConfirmView } from './ConfirmView';
import { NotNow } from './NotNow';
import { type RequestKnown, readDossier } from './read-request';
import { words } from './reply.words';

/** Ends the request by the applicant's own wish; says first what that means. */
export const withdraw: Page = {
  path: '/my/:trackingCode/withdraw',
  signedIn: true,
  async show(visit) {
    const known = await readDossier(visit.api, visit.params.trackingCode ?? '');
    const may = known.dossier.actions.some(({ name, why }) => name === 'withdraw' && why === null);
    if (!may) {
      const { trackingCode } = known.dossier;
      return { title: words.withdrawTitle, body: <NotNow trackingCode={trackingCode} title={words.notNow} help={words.nothingHelp} /> };
    }
    return { title: words.withdrawTitle, body: view(visit, known, '') };
  },
  async take(visit, given) {
    const trackingCode = visit.params.trackingCode ?? '';
    const reason = given.text('text');
    try {
      await visit.api.call('withdraw', { params: { trackingCode }, body: reason ? { reason } : {}, key: given.key });
      return { goTo: `/my/${trackingCode}?done=withdrawn` };
    } catch (error) {
      const { detail } = problemIn(error);
      return { title: words.withdrawTitle, status: 422, body: view(visit, await readDossier(visit.api, trackingCode), reason, detail) };
    }
  },
};

function view({ newKey }: Visit, { dossier, definition }: Pick<RequestKnown, 'dossier' | 'definition'>, text: string, error?: string) {
  const paid = dossier.charges.some(({ state }) => state === 'paid');
  const refunds = Object.values(definition.stages).some((stage) => stage.kind === 'payment' && stage.refund?.upon.includes('withdrawn'));
  return (
    <ConfirmView
      trackingCode={dossier.trackingCode}
      newKey={newKey()}
      about={dossier.title}
      title={words.withdrawTitle}
      helps={paid && refunds ? [words.withdrawHelp, words.withdrawMoney] : [words.withdrawHelp]}
      question={words.withdrawReason}
      text={text}
      send={words.withdrawSend}
      look="danger"
      keep={words.keep}
      error={error}
    />
  );
}
