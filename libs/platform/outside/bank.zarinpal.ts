import { z } from 'zod';
import type { Attempt, Bank, Verification } from './bank';
import { lasting, OutsideFailure, passing } from './failure';
import { callJson } from './json-call';

export interface ZarinpalSettings {
  /** 36 characters. */
  merchantId: string;
  /** Refunds alone need it. */
  accessToken?: string | undefined;
  baseUrl?: string | undefined;
  timeoutMs?: number | undefined;
}

/** `data` is an empty list when there are errors, and `errors` an empty list when there is data. */
const Answer = z.object({
  data: z.union([z.looseObject({ code: z.number() }), z.array(z.never()).length(0)]),
  errors: z.union([z.looseObject({ code: z.number() }), z.array(z.unknown())]).optional(),
});
const Started = z.object({ authority: z.string() });
const Verified = z.object({ ref_id: z.coerce.string() });
const Inquired = z.object({ status: z.enum(['PAID', 'VERIFIED', 'IN_BANK', 'FAILED', 'REVERSED']) });
const Unverified = z.object({ authorities: z.array(z.object({ authority: z.string(), amount: z.coerce.number() })) });

/** Verified now, or before: the same word. */
const verified = 100;
const verifiedBefore = 101;
/** Nothing was paid under this authority, so far. */
const notPaid = -51;
/** Too many calls; the gateway itself is not well. */
const passingErrors = new Set([-12, -52]);

/** ZarinPal's version 4 (`payment/request`, `verify`, `inquiry`, `unVerified`, `refund`), in rials. */
export class ZarinpalBank implements Bank {
  readonly provider = 'zarinpal';
  private readonly base: string;
  private readonly timeoutMs: number;

  constructor(private readonly settings: ZarinpalSettings) {
    this.base = settings.baseUrl ?? 'https://payment.zarinpal.com';
    this.timeoutMs = settings.timeoutMs ?? 15_000;
  }

  async start({ payment, amount, callback, description }: Attempt): Promise<{ authority: string; redirect: string }> {
    const { data } = await this.demand('request', {
      amount,
      currency: 'IRR',
      callback_url: callback,
      description,
      metadata: { order_id: payment },
    });
    const { authority } = read(Started, data);
    return { authority, redirect: `${this.base}/pg/StartPay/${authority}` };
  }

  async verify({ authority, amount }: { authority: string; amount: number }): Promise<Verification> {
    const { code, data } = await this.call('verify', { authority, amount });
    if (code === verified || code === verifiedBefore) return { state: 'paid', reference: read(Verified, data).ref_id };
    if (code === notPaid) return this.inquire(authority);
    throw failureOf(code);
  }

  /** ZarinPal takes no key of ours: when its answer is lost, a person must look before money goes out again. */
  async refund({ authority, amount }: { key: string; authority: string; amount: number }): Promise<{ reference: string }> {
    if (!this.settings.accessToken) throw lasting('zarinpal-access-token-missing');
    const headers = { authorization: `Bearer ${this.settings.accessToken}` };
    const { data } = await this.demand('refund', { authority, amount }, headers).catch((failure: unknown) => {
      throw failure instanceof OutsideFailure && failure.code === 'zarinpal-timeout' ? lasting('zarinpal-refund-unknown') : failure;
    });
    return { reference: read(Verified, data).ref_id };
  }

  async unverified(): Promise<{ authority: string; amount: number }[]> {
    const { data } = await this.demand('unVerified', {});
    return read(Unverified, data).authorities;
  }

  /** Whether an attempt that is not paid may still become so. */
  private async inquire(authority: string): Promise<Verification> {
    const { data } = await this.demand('inquiry', { authority });
    const { status } = read(Inquired, data);
    return { state: status === 'FAILED' || status === 'REVERSED' ? 'failed' : 'unknown' };
  }

  private async demand(what: string, body: Record<string, unknown>, headers?: Record<string, string>): Promise<{ data: unknown }> {
    const { code, data } = await this.call(what, body, headers);
    if (code !== verified) throw failureOf(code);
    return { data };
  }

  private async call(
    what: string,
    body: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<{ code: number; data: unknown }> {
    const { status, body: answer } = await callJson({
      url: `${this.base}/pg/v4/payment/${what}.json`,
      body: { json: { merchant_id: this.settings.merchantId, ...body } },
      headers,
      timeoutMs: this.timeoutMs,
      whom: 'zarinpal',
    });
    if (status >= 500) throw passing(`zarinpal-${status}`);
    const { data, errors } = read(Answer, answer);
    if (!Array.isArray(data)) return { code: data.code, data };
    if (errors && !Array.isArray(errors)) return { code: errors.code, data: null };
    throw passing('zarinpal-unreadable');
  }
}

const failureOf = (code: number) => (passingErrors.has(code) ? passing(`zarinpal-${code}`) : lasting(`zarinpal-${code}`));

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw passing('zarinpal-unreadable');
  return parsed.data;
}
