import { afterEach, describe, expect, it } from '@jest/globals';
import { type Heard, listening, type Reply } from './listening.fixtures';
import { KavenegarSms } from './sms.kavenegar';

const entries = (...list: object[]): Reply => ({ json: { return: { status: 200, message: 'تایید شد' }, entries: list } });
const refusal = (status: number): Reply => ({ status, json: { return: { status, message: 'خطا' }, entries: null } });

describe('SMS by Kavenegar', () => {
  let server: Awaited<ReturnType<typeof listening>>;
  afterEach(() => server.close());

  async function kavenegar(answer: (heard: Heard) => Reply, timeoutMs = 2_000) {
    server = await listening(answer);
    return new KavenegarSms({ apiKey: 'k3y', sender: '10008663', baseUrl: server.url, timeoutMs });
  }
  const message = { key: '482107359162-e5-sms', to: '+989120000001', text: 'درخواست شما ثبت شد.' };
  const formOf = ({ body }: Heard) => Object.fromEntries(new URLSearchParams(body));

  it('sends a text once, under a number made of the key', async () => {
    const sent = new Map<string, string>();
    const sms = await kavenegar((heard) => {
      const { localid } = formOf(heard) as { localid: string };
      if (heard.path === '/v1/k3y/sms/statuslocalmessageid.json')
        return entries({ messageid: sent.get(localid) ?? 0, localid, status: sent.has(localid) ? 1 : 100 });
      sent.set(localid, '8792343');
      return entries({ messageid: 8792343, status: 1 });
    });
    expect(await sms.send(message)).toEqual({ reference: '8792343' });
    expect(await sms.send(message)).toEqual({ reference: '8792343' });
    const sends = server.heard.filter(({ path }) => path === '/v1/k3y/sms/send.json');
    expect(sends).toHaveLength(1);
    expect(formOf(sends[0]!)).toMatchObject({ receptor: '09120000001', sender: '10008663', message: message.text });
    expect(Number.isSafeInteger(Number(formOf(sends[0]!).localid))).toBe(true);
  });

  it('sends a one-time code by an approved template', async () => {
    const sms = await kavenegar(() => entries({ messageid: 71, status: 5 }));
    await sms.send({ ...message, template: { name: 'gardesh-code', tokens: ['482913'] } });
    expect(server.heard.map(({ path }) => path)).toEqual(['/v1/k3y/verify/lookup.json']);
    expect(formOf(server.heard[0]!)).toEqual({ receptor: '09120000001', template: 'gardesh-code', token: '482913' });
  });

  it('calls and reads a text aloud', async () => {
    const sms = await kavenegar(() => entries({ messageid: 72, status: 1 }));
    expect(await sms.call(message)).toEqual({ reference: '72' });
    expect(server.heard.map(({ path }) => path)).toEqual(['/v1/k3y/call/maketts.json']);
    expect(formOf(server.heard[0]!)).toEqual({ receptor: '09120000001', message: message.text });
  });

  it.each([
    [{ status: 10 }, 'delivered'],
    [{ status: 1 }, 'under-way'],
    [{ status: 6 }, 'failed'],
    [{ status: 100 }, 'unknown'],
  ])('reads the delivery %j as %s', async (entry, expected) => {
    const sms = await kavenegar(() => entries({ messageid: 71, ...entry }));
    expect(await sms.delivery('71')).toBe(expected);
  });

  it.each<[string, () => Reply, { code: string; lasting: boolean }]>([
    ['a wrong number', () => refusal(411), { code: 'kavenegar-411', lasting: true }],
    ['an empty purse', () => refusal(418), { code: 'kavenegar-418', lasting: true }],
    ['a server that is not well', () => refusal(409), { code: 'kavenegar-409', lasting: false }],
    ['a page instead of an answer', () => ({ status: 502, text: '<html>' }), { code: 'kavenegar-unreadable', lasting: false }],
    ['silence', () => null, { code: 'kavenegar-timeout', lasting: false }],
  ])('tells %s apart', async (_what, answer, expected) => {
    const sms = await kavenegar(answer, 300);
    await expect(sms.send(message)).rejects.toMatchObject({ name: 'OutsideFailure', ...expected });
  });

  it('is unreachable when nobody listens', async () => {
    const sms = await kavenegar(() => null);
    await server.close();
    await expect(sms.send(message)).rejects.toMatchObject({ code: 'kavenegar-unreachable', lasting: false });
  });
});
