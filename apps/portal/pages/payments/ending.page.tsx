import type { Page } from '../../page';
import { endingOf } from './attempts';
import { endings } from './EndingView';
import { readPayment } from './read-payment';

/** Back from the bank. The bank is asked what happened; what the browser brings along is not looked at. */
export const ending: Page = {
  path: '/my/:trackingCode/pay/:charge/done',
  signedIn: true,
  async show(visit) {
    const known = await readPayment(visit);
    const how = known.charge?.state === 'paid' && endingOf(known.attempts) !== 'twice' ? 'paid' : endingOf(known.attempts);
    if (how === 'none') return { goTo: `/my/${known.dossier.trackingCode}/pay/${known.charge?.id ?? ''}` };
    const { title, View } = endings[how];
    return { title, body: <View known={known} now={visit.now} /> };
  },
};
