import { type BankScripts, SandboxBank } from './bank.sandbox';
import { ZarinpalBank } from './bank.zarinpal';

export interface Attempt {
  /** Our own id of the attempt. */
  payment: string;
  /** Rials. */
  amount: number;
  /** Where the bank sends the citizen back to: a hint, never a proof. */
  callback: string;
  /** What the citizen reads at the bank. */
  description: string;
}

export type Verification =
  | { state: 'paid'; reference: string }
  | { state: 'failed' }
  /** Not decided yet, or the money is under way. Ask again. */
  | { state: 'unknown' };

/** A gateway. Every call throws OutsideFailure when the bank refuses or cannot be reached. */
export interface Bank {
  readonly provider: string;
  start(attempt: Attempt): Promise<{ authority: string; redirect: string }>;
  /** The bank's own word; it takes the amount from our row, for the callback carries none. Safe to repeat. */
  verify(attempt: { authority: string; amount: number }): Promise<Verification>;
  /** Gives back `amount` rials of a paid attempt. Safe to repeat under the same key. */
  refund(refund: { key: string; authority: string; amount: number }): Promise<{ reference: string }>;
  /** Paid at the bank and not yet verified by us: what a lost callback leaves behind. */
  unverified(): Promise<{ authority: string; amount: number }[]>;
}

export type BankSettings =
  | { provider: 'sandbox'; pageUrl: string }
  | { provider: 'zarinpal'; merchantId: string; accessToken?: string | undefined; baseUrl?: string | undefined };

export function bankOf(settings: BankSettings, scripts: BankScripts): Bank {
  return settings.provider === 'zarinpal' ? new ZarinpalBank(settings) : new SandboxBank(settings.pageUrl, scripts);
}
