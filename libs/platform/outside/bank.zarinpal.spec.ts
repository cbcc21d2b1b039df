import { afterEach, describe, expect, it } from '@jest/globals';
import { ZarinpalBank } from './bank.zarinpal';
import { type Heard, listening, type Reply } from './listening.fixtures';

const merchantId = '00000000-0000-4000-8000-000000000000';
const authority = 'A00000000000000000000000000000000001';
const data = (answer: object): Reply => ({ json: { data: answer, errors: [] } });
const error = (code: number, status = 200): Reply => ({ status, json: { data: [], errors: { code, message: 'خطا', validations: [] } } });

describe('the bank by ZarinPal', () => {
  let server: Awaited<ReturnType<typeof listening>>;
  afterEach(() => server.close());

  async function zarinpal(answer: (what: string, heard: Heard) => Reply, timeoutMs = 2_000) {
    server = await listening((heard) => answer(heard.path.replace(/^\/pg\/v4\/payment\/(\w+)\.json$/, '$1'), heard));
    return new ZarinpalBank({ merchantId, accessToken: 't0ken', baseUrl: server.url, timeoutMs });
  }

  it('starts an attempt in rials and leads to the page of its authority', async () => {
    const bank = await zarinpal(() => data({ code: 100, message: 'Success', authority, fee_type: 'Merchant', fee: 100 }));
    const started = await bank.start({
      payment: 'p1',
      amount: 25_000_000,
      callback: 'https://gardesh.example/api/payments/zarinpal/callback',
      description: 'حق انشعاب',
    });
    expect(started).toEqual({ authority, redirect: `${server.url}/pg/StartPay/${authority}` });
    expect(JSON.parse(server.heard[0]!.body)).toEqual({
      merchant_id: merchantId,
      amount: 25_000_000,
      currency: 'IRR',
      callback_url: 'https://gardesh.example/api/payments/zarinpal/callback',
      description: 'حق انشعاب',
      metadata: { order_id: 'p1' },
    });
  });

  it.each([100, 101])('takes %d for paid, with our own amount', async (code) => {
    const bank = await zarinpal(() => data({ code, message: 'Paid', ref_id: 201, card_pan: '502229******5995', fee: 0 }));
    expect(await bank.verify({ authority, amount: 1000 })).toEqual({ state: 'paid', reference: '201' });
    expect(JSON.parse(server.heard[0]!.body)).toEqual({ merchant_id: merchantId, authority, amount: 1000 });
  });

  it.each([
    ['IN_BANK', 'unknown'],
    ['PAID', 'unknown'],
    ['FAILED', 'failed'],
    ['REVERSED', 'failed'],
  ])('asks about an attempt that is not paid: %s is %s', async (status, state) => {
    const bank = await zarinpal((what) => (what === 'verify' ? error(-51, 422) : data({ code: 100, message: 'Success', status })));
    expect(await bank.verify({ authority, amount: 1000 })).toEqual({ state });
  });

  it.each<[string, () => Reply, { code: string; lasting: boolean }]>([
    ['another amount', () => error(-50), { code: 'zarinpal--50', lasting: true }],
    ["another's authority", () => error(-53), { code: 'zarinpal--53', lasting: true }],
    ['too many calls', () => error(-12), { code: 'zarinpal--12', lasting: false }],
    ['a gateway that is not well', () => ({ status: 503, json: {} }), { code: 'zarinpal-503', lasting: false }],
    ['nonsense', () => ({ json: { ok: true } }), { code: 'zarinpal-unreadable', lasting: false }],
    ['silence', () => null, { code: 'zarinpal-timeout', lasting: false }],
  ])('never takes %s for a verdict', async (_what, answer, expected) => {
    const bank = await zarinpal(answer, 300);
    await expect(bank.verify({ authority, amount: 1000 })).rejects.toMatchObject({ name: 'OutsideFailure', ...expected });
  });

  it('lists what is paid and unverified', async () => {
    const bank = await zarinpal(() =>
      data({
        code: 100,
        message: 'Success',
        authorities: [{ authority, amount: 5000, callback_url: 'https://x', referer: '/', date: '2026-11-01 10:00:00' }],
      }),
    );
    expect(await bank.unverified()).toEqual([{ authority, amount: 5000 }]);
  });

  it('refunds with the access token, and never by itself a second time after a silence', async () => {
    const bank = await zarinpal((_what, { headers }) =>
      headers.authorization === 'Bearer t0ken' ? data({ code: 100, iban: 'IR00', ref_id: 456, session: 4 }) : error(-9),
    );
    expect(await bank.refund({ key: 'e1', authority, amount: 700 })).toEqual({ reference: '456' });
    await server.close();
    const silent = await zarinpal(() => null, 300);
    await expect(silent.refund({ key: 'e1', authority, amount: 700 })).rejects.toMatchObject({
      code: 'zarinpal-refund-unknown',
      lasting: true,
    });
  });
});
