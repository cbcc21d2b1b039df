import { describe, expect, it } from '@jest/globals';
import { ConfigDefect, readConfig } from './config';

const demo = {
  DATABASE_URL: 'postgres://localhost/gardesh',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  GARDESH_MODE: 'demo',
  GARDESH_SECRET: 's'.repeat(32),
};
const problemsOf = (environment: NodeJS.ProcessEnv) => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigDefect) return error.problems.map(({ variable, code }) => `${variable} ${code}`);
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('of the demo has sandboxes, and a page of its own for the bank', () => {
    const config = readConfig({ ...demo, PORT: '4100' });
    expect(config.outside).toEqual({
      sms: { provider: 'sandbox' },
      mail: { provider: 'sandbox' },
      bank: { provider: 'sandbox', pageUrl: 'http://127.0.0.1:4100/bank' },
    });
    expect(config.fault).toBeNull();
  });

  it('is refused with every wrong variable named at once, and no value shown', () => {
    const problems = problemsOf({
      GARDESH_MODE: 'demo',
      GARDESH_SECRET: 'short-secret',
      GARDESH_MDOE: 'demo',
      PORT: 'none',
      TEMPORAL_ADDRESS: '',
    });
    expect(problems.sort()).toEqual([
      'DATABASE_URL missing',
      'GARDESH_MDOE unknown',
      'GARDESH_SECRET malformed',
      'PORT malformed',
      'TEMPORAL_ADDRESS missing',
    ]);
    expect(problems.join()).not.toContain('short-secret');
  });

  it('of a production never falls back to a sandbox', () => {
    expect(problemsOf({ ...demo, GARDESH_MODE: 'production' }).sort()).toEqual(
      ['GARDESH_OIDC_ISSUER', 'GARDESH_URL', 'KAVENEGAR_API_KEY', 'SMTP_URL', 'ZARINPAL_MERCHANT'].map((name) => `${name} incomplete`),
    );
    expect(problemsOf({ ...demo, KAVENEGAR_API_KEY: 'k' })).toEqual(['KAVENEGAR_SENDER incomplete']);
  });

  it('names the issuer of staff, by https in a production', () => {
    const issuer = { GARDESH_OIDC_ISSUER: 'http://127.0.0.1:9000', GARDESH_OIDC_CLIENT_ID: 'gardesh' };
    expect(readConfig({ ...demo, ...issuer }).staffIssuer).toEqual({
      issuer: 'http://127.0.0.1:9000',
      clientId: 'gardesh',
      clientSecret: null,
      scope: 'openid profile email',
      userClaim: 'preferred_username',
      postsClaim: null,
    });
    expect(problemsOf({ ...demo, GARDESH_OIDC_ISSUER: issuer.GARDESH_OIDC_ISSUER })).toEqual(['GARDESH_OIDC_CLIENT_ID incomplete']);
    expect(problemsOf({ ...demo, ...issuer, GARDESH_MODE: 'production' })).toContain('GARDESH_OIDC_ISSUER incomplete');
  });

  it('lets a process die at a named point only where faults are switched on', () => {
    expect(readConfig({ ...demo, GARDESH_FAULT_AT: 'ledger.before-commit:3' }).fault).toBeNull();
    expect(readConfig({ ...demo, GARDESH_FAULTS: 'on', GARDESH_FAULT_AT: 'ledger.before-commit:3' }).fault).toEqual({
      at: 'ledger.before-commit',
      time: 3,
    });
  });
});
