import { ButtonLink } from '#ui/Button';
import { Say } from '#ui/Language';
import { problemIn } from '../../answers/read-answers';
import type { Page, PageAnswer, Visit } from '../../page';
import { NotNow } from '../requests/NotNow';
import { attemptKey, openAttempt } from './attempts';
import { PayView } from './PayView';
import { words } from './payment.words';
import { type Charge, type PaymentKnown, readPayment } from './read-payment';

/** To the bank. What is paid, or may be on its way, is never asked for again. */
export const pay: Page = {
  path: '/my/:trackingCode/pay/:charge',
  signedIn: true,
  async show(visit) {
    const known = await readPayment(visit);
    return askable(visit, known) ?? shown(visit, known, known.charge as Charge);
  },
  async take(visit) {
    const known = await readPayment(visit);
    const { trackingCode } = known.dossier;
    const charge = known.charge as Charge;
    // An attempt under way is gone on with; everything else that is not to be paid is told by its own page.
    const no = openAttempt(known.attempts, visit.now) ? null : askable(visit, known);
    if (no) return no;
    try {
      const started = await visit.api.call('startPayment', {
        params: { trackingCode },
        body: { charge: charge.id, returnTo: `/my/${trackingCode}/pay/${charge.id}/done` },
        key: attemptKey(charge.id, known.attempts, visit.now),
      });
      return toBank(visit, started.redirect);
    } catch (error) {
      return shown(visit, known, charge, problemIn(error).detail);
    }
  },
};

/** Where the charge is not to be paid now: the page that says why. */
function askable({ now }: Visit, { dossier, charge, attempts }: PaymentKnown): PageAnswer | null {
  const { trackingCode } = dossier;
  if (charge?.state === 'paid' || openAttempt(attempts, now)) return { goTo: `/my/${trackingCode}/pay/${charge?.id ?? ''}/done` };
  if (charge?.state === 'due' || charge?.state === 'scheduled') return null;
  return { title: words.notDueTitle, body: <NotNow trackingCode={trackingCode} title={words.notDueTitle} help={words.notDue} /> };
}

async function shown({ api, now }: Visit, known: PaymentKnown, charge: Charge, error?: string): Promise<PageAnswer> {
  const { items: kinds } = await api.call('listKinds');
  const payee = kinds.find(({ key }) => key === known.definition.owner)?.title ?? null;
  return {
    title: words.title,
    body: <PayView known={known} charge={charge} payee={payee} now={now} error={error} />,
    ...(error ? { status: 422 } : {}),
  };
}

/** A form may lead nowhere else but to this site, so a bank elsewhere is reached by a link. */
function toBank({ demo }: Visit, redirect: string): PageAnswer {
  const { pathname } = new URL(redirect);
  if (demo && pathname.startsWith('/bank/')) return { goTo: pathname };
  return {
    title: words.goingTitle,
    body: (
      <div className="stack">
        <h1>
          <Say text={words.goingTitle} />
        </h1>
        <p>
          <Say text={words.bankHelp} />
        </p>
        <p>
          <ButtonLink href={redirect}>
            <Say text={words.going} />
          </ButtonLink>
        </p>
      </div>
    ),
  };
}
