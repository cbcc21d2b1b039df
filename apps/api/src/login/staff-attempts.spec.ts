import { describe, expect, it } from '@jest/globals';
import { attemptCookieOf, attemptLifeMs, type Begun, StaffAttempts } from './staff-attempts';

const begun: Begun = { state: 'state-of-mine', nonce: 'nonce', verifier: 'verifier', next: '/desk' };
const attempts = new StaffAttempts('a secret of nobody, for tests only');
const now = Date.parse('2026-11-22T06:00:00Z');
const sealed = attempts.seal(begun, now);

describe('a sign-in under way', () => {
  it('comes back as it was begun', () => {
    expect(attempts.open(sealed, { state: begun.state, now })).toEqual(begun);
  });

  it('is over after ten minutes', () => {
    expect(attempts.open(sealed, { state: begun.state, now: now + attemptLifeMs - 1 })).toEqual(begun);
    expect(attempts.open(sealed, { state: begun.state, now: now + attemptLifeMs })).toBeNull();
  });

  it('is not that of another state, nor of another installation, nor altered', () => {
    expect(attempts.open(sealed, { state: 'another', now })).toBeNull();
    expect(attempts.open(sealed, { state: null, now })).toBeNull();
    expect(new StaffAttempts('another secret').open(sealed, { state: begun.state, now })).toBeNull();
    const [, signature] = sealed.split('.');
    const altered = Buffer.from(JSON.stringify({ ...begun, next: '/elsewhere', until: now + 1 })).toString('base64url');
    expect(attempts.open(`${altered}.${signature}`, { state: begun.state, now })).toBeNull();
    expect(attempts.open(undefined, { state: begun.state, now })).toBeNull();
  });

  it('has a cookie of its own', () => {
    expect(attemptCookieOf('one-state-of-many')).not.toBe(attemptCookieOf('two-state-of-many'));
  });
});
