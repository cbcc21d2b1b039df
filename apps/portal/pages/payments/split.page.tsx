import { problemIn } from '../../answers/read-answers';
import type { Page, Visit } from '../../page';
import { NotNow } from '../requests/NotNow';
import { words } from './payment.words';
import { type PaymentKnown, readPayment } from './read-payment';
import { SplitView } from './SplitView';

/** A charge in instalments, where the service allows it. */
export const split: Page = {
  path: '/my/:trackingCode/pay/:charge/split',
  signedIn: true,
  async show(visit) {
    const known = await readPayment(visit);
    return { title: words.splitTitle, body: view(visit, known, '') };
  },
  async take(visit, given) {
    const count = given.text('instalments');
    const { trackingCode = '', charge = '' } = visit.params;
    const again = async (error: string) => ({
      title: words.splitTitle,
      status: 422,
      body: view(visit, await readPayment(visit), count, error),
    });
    if (!/^\d+$/.test(count)) return again(words.splitMissing[visit.language]);
    try {
      await visit.api.call('splitCharge', { params: { trackingCode }, body: { charge, instalments: Number(count) }, key: given.key });
      return { goTo: `/my/${trackingCode}` };
    } catch (error) {
      return again(problemIn(error).detail);
    }
  },
};

function view({ newKey }: Visit, { dossier, definition, charge }: PaymentKnown, count: string, error?: string) {
  const stage = definition.stages[dossier.stage.key];
  const rule = stage?.kind === 'payment' ? stage.instalments : undefined;
  if (!rule || charge?.state !== 'due' || charge.instalment.of > 1)
    return <NotNow trackingCode={dossier.trackingCode} title={words.notDueTitle} help={words.notDue} />;
  return <SplitView trackingCode={dossier.trackingCode} charge={charge} rule={rule} newKey={newKey()} count={count} error={error} />;
}
