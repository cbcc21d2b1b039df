import { createHash } from 'node:crypto';
import type { Attempt, Bank, Verification } from './bank';
import { lasting } from './failure';

/** What the sandbox bank knows of one attempt. */
export interface BankScript {
  payment: string;
  amount: number;
  callback: string;
  description: string;
  state: 'open' | 'paid' | 'failed';
  verified: boolean;
  /** By the key of the refund. */
  refunds: Record<string, number>;
}

/** Where the sandbox bank keeps its books, by authority. */
export interface BankScripts {
  find(authority: string): Promise<BankScript | null>;
  keep(authority: string, script: BankScript): Promise<void>;
  /** All that are paid. */
  paid(): Promise<{ authority: string; script: BankScript }[]>;
}

/** What a person on the bank's page, or a test, makes happen to an attempt. */
export const bankOutcomes = ['paid', 'failed', 'lost-callback', 'twice'] as const;
export type BankOutcome = (typeof bankOutcomes)[number];

/** By outcome: how the attempt stands at the bank, and how often the bank calls back. An attempt that failed may still be paid. */
const outcomes: Record<BankOutcome, { state: 'paid' | 'failed'; callbacks: number }> = {
  paid: { state: 'paid', callbacks: 1 },
  failed: { state: 'failed', callbacks: 1 },
  'lost-callback': { state: 'paid', callbacks: 0 },
  twice: { state: 'paid', callbacks: 2 },
};

/** A bank that behaves like one: its word is asked for, its callback may be lost, doubled or late. */
export class SandboxBank implements Bank {
  readonly provider = 'sandbox';

  constructor(
    private readonly pageUrl: string,
    private readonly scripts: BankScripts,
  ) {}

  async start({ payment, amount, callback, description }: Attempt): Promise<{ authority: string; redirect: string }> {
    const authority = sandboxAuthorityOf(payment);
    if (!(await this.scripts.find(authority))) {
      await this.scripts.keep(authority, { payment, amount, callback, description, state: 'open', verified: false, refunds: {} });
    }
    return { authority, redirect: `${this.pageUrl}/${payment}` };
  }

  async verify({ authority, amount }: { authority: string; amount: number }): Promise<Verification> {
    const script = await this.get(authority);
    if (script.amount !== amount) throw lasting('sandbox-bank-amount-mismatch');
    if (script.state === 'open') return { state: 'unknown' };
    if (script.state === 'failed') return { state: 'failed' };
    if (!script.verified) await this.scripts.keep(authority, { ...script, verified: true });
    return { state: 'paid', reference: referenceOf(authority) };
  }

  async refund({ key, authority, amount }: { key: string; authority: string; amount: number }): Promise<{ reference: string }> {
    const script = await this.get(authority);
    const refunds = { ...script.refunds, [key]: amount };
    const given = Object.values(refunds).reduce((sum, part) => sum + part, 0);
    if (script.state !== 'paid' || given > script.amount) throw lasting('sandbox-bank-refund-refused');
    await this.scripts.keep(authority, { ...script, refunds });
    return { reference: referenceOf(key) };
  }

  async unverified(): Promise<{ authority: string; amount: number }[]> {
    const paid = await this.scripts.paid();
    return paid.filter(({ script }) => !script.verified).map(({ authority, script }) => ({ authority, amount: script.amount }));
  }

  /** What the bank's page shows of an attempt; null when there is none. */
  find(payment: string): Promise<BankScript | null> {
    return this.scripts.find(sandboxAuthorityOf(payment));
  }

  /** Makes an outcome happen; answers with where the bank now calls back, once for each call. */
  async settle(payment: string, outcome: BankOutcome): Promise<{ callbacks: string[] }> {
    const authority = sandboxAuthorityOf(payment);
    const script = await this.get(authority);
    const { state, callbacks } = outcomes[outcome];
    if (script.state !== 'paid') await this.scripts.keep(authority, { ...script, state });
    const url = new URL(script.callback);
    url.searchParams.set('Authority', authority);
    url.searchParams.set('Status', state === 'paid' ? 'OK' : 'NOK');
    return { callbacks: Array.from({ length: callbacks }, () => url.href) };
  }

  private async get(authority: string): Promise<BankScript> {
    const script = await this.scripts.find(authority);
    if (!script) throw lasting('sandbox-bank-authority-unknown');
    return script;
  }
}

export const sandboxAuthorityOf = (payment: string): string => `S${payment.replaceAll('-', '').toUpperCase()}`;

/** Twelve digits, the same for the same thing. */
const referenceOf = (text: string): string =>
  (createHash('sha256').update(text).digest().readBigUInt64BE() % 1_000_000_000_000n).toString().padStart(12, '0');
