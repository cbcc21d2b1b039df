/** What the attempts to pay a charge come to. The bank's word counts, never the browser's. */
import type { PaymentAttempt } from '#contracts/http/payment';
import type { Instant } from '#domain/instant';

/** How long an attempt without an answer is waited for before another may be begun. */
const patienceMs = 20 * 60_000;

const isOpen = ({ state }: PaymentAttempt): boolean => state === 'created' || state === 'redirected' || state === 'unknown';
const isFresh = ({ at }: PaymentAttempt, now: Instant): boolean => Date.parse(now) - Date.parse(at) < patienceMs;

/** The attempt whose end is not known yet, and which is therefore gone on with. */
export const openAttempt = (attempts: readonly PaymentAttempt[], now: Instant): PaymentAttempt | undefined =>
  attempts.findLast((attempt) => isOpen(attempt) && isFresh(attempt, now));

/**
 * The key of the next attempt. It is the same until an attempt has ended or has been waited for long enough: Back, reload,
 * a second tab and a double tap all lead to one and the same payment.
 */
export function attemptKey(charge: string, attempts: readonly PaymentAttempt[], now: Instant): string {
  const over = attempts.filter((attempt) => !(isOpen(attempt) && isFresh(attempt, now)));
  return `pay ${charge} ${over.length + 1}`;
}

export type Ending = 'paid' | 'failed' | 'unknown' | 'twice' | 'none';

/** How it ended, over all attempts for a charge. */
export function endingOf(attempts: readonly PaymentAttempt[]): Ending {
  if (attempts.some(({ use }) => use === 'surplus')) return 'twice';
  if (attempts.some(({ use }) => use === 'charge')) return 'paid';
  const last = attempts.at(-1);
  if (!last) return 'none';
  return last.state === 'failed' ? 'failed' : 'unknown';
}
