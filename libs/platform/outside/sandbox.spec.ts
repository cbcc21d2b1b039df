import { describe, expect, it } from '@jest/globals';
import { type RegisterUse, registers } from '#domain/definition/registers';
import { type BankScript, SandboxBank } from './bank.sandbox';
import { type RegisterScript, registersOf } from './registers';

describe('the sandbox bank', () => {
  function bank() {
    const books = new Map<string, BankScript>();
    return new SandboxBank('http://localhost:3000/bank', {
      find: async (authority) => books.get(authority) ?? null,
      keep: async (authority, script) => void books.set(authority, script),
      paid: async () => [...books].filter(([, { state }]) => state === 'paid').map(([authority, script]) => ({ authority, script })),
    });
  }
  const attempt = {
    payment: 'p-1',
    amount: 25_000_000,
    callback: 'http://localhost:3000/api/payments/sandbox/callback',
    description: 'حق انشعاب',
  };

  it('knows nothing of an attempt until somebody pays, and says the same ever after', async () => {
    const sandbox = bank();
    const { authority, redirect } = await sandbox.start(attempt);
    expect(redirect).toBe('http://localhost:3000/bank/p-1');
    expect(await sandbox.verify({ authority, amount: attempt.amount })).toEqual({ state: 'unknown' });
    expect((await sandbox.settle('p-1', 'paid')).callbacks).toEqual([`${attempt.callback}?Authority=${authority}&Status=OK`]);
    const word = await sandbox.verify({ authority, amount: attempt.amount });
    expect(word).toMatchObject({ state: 'paid' });
    await sandbox.settle('p-1', 'failed');
    expect(await sandbox.verify({ authority, amount: attempt.amount })).toEqual(word);
  });

  it('loses a callback, doubles one, and takes money for an attempt that had failed', async () => {
    const sandbox = bank();
    const { authority } = await sandbox.start(attempt);
    await sandbox.settle('p-1', 'failed');
    expect(await sandbox.verify({ authority, amount: attempt.amount })).toEqual({ state: 'failed' });
    expect((await sandbox.settle('p-1', 'lost-callback')).callbacks).toEqual([]);
    expect(await sandbox.unverified()).toEqual([{ authority, amount: attempt.amount }]);
    expect((await sandbox.settle('p-1', 'twice')).callbacks).toHaveLength(2);
    expect(await sandbox.verify({ authority, amount: attempt.amount })).toMatchObject({ state: 'paid' });
    expect(await sandbox.unverified()).toEqual([]);
  });

  it('refunds once under a key, never more than was paid, and nothing for another amount', async () => {
    const sandbox = bank();
    const { authority } = await sandbox.start(attempt);
    await sandbox.settle('p-1', 'paid');
    const first = await sandbox.refund({ key: 'e1', authority, amount: 20_000_000 });
    expect(await sandbox.refund({ key: 'e1', authority, amount: 20_000_000 })).toEqual(first);
    await expect(sandbox.refund({ key: 'e2', authority, amount: 6_000_000 })).rejects.toMatchObject({
      code: 'sandbox-bank-refund-refused',
      lasting: true,
    });
    await expect(sandbox.verify({ authority, amount: 1 })).rejects.toMatchObject({ code: 'sandbox-bank-amount-mismatch' });
  });
});

describe('the sandbox registers', () => {
  const asking = (script: RegisterScript | null) => registersOf({ find: async () => script });
  const about = { postalCode: '3815612342' };

  it.each(Object.keys(registers) as RegisterUse[])('%s answers in its declared shape, the same each time', async (use) => {
    const sandbox = asking(null);
    const answer = await sandbox.ask({ use, key: 'e1', about });
    expect(Object.keys(answer).sort()).toEqual(Object.keys(registers[use]).sort());
    expect(await sandbox.ask({ use, key: 'e2', about })).toEqual(answer);
  });

  it('chooses the zone by the last digit of the postal code', async () => {
    const zones = await Promise.all(
      ['0', '1', '2', '3'].map((digit) =>
        asking(null).ask({ use: 'post.addressByPostalCode', key: 'e1', about: { postalCode: `381561234${digit}` } }),
      ),
    );
    expect(zones.map(({ zone }) => zone)).toEqual(['arak-1', 'arak-2', 'arak-3', 'arak-4']);
  });

  it('answers as it is told, or is down', async () => {
    expect(await asking({ mode: 'up', answer: { amount: 900_000 } }).ask({ use: 'water.debts', key: 'e1', about })).toEqual({
      amount: 900_000,
    });
    await expect(asking({ mode: 'down', answer: null }).ask({ use: 'water.debts', key: 'e1', about })).rejects.toMatchObject({
      code: 'register-down',
      lasting: false,
    });
  });
});
