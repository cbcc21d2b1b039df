import { describe, expect, it } from '@jest/globals';
import { fromBase64Url, type PaperClaim, readSealed } from '#domain/papers/claim';
import { PaperSeal } from './paper-seal';

const claim: PaperClaim = {
  service: 'concert-permit',
  number: 'culture-markazi/1405/00012',
  issuer: 'culture-markazi',
  holder: 'آ… ن…',
  issuedOn: '2026-11-22',
  validUntil: '2026-12-22',
};
const secret = 'a secret of the installation, long enough';

/** As a browser does it. */
async function isTrue(text: string, publicKey: string): Promise<boolean> {
  const sealed = readSealed(text);
  const raw = fromBase64Url(publicKey);
  if (!sealed || !raw) return false;
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, sealed.signature, sealed.signed);
}

describe('a paper’s own word', () => {
  const seal = new PaperSeal(secret);

  it('is read as it was written, and short enough for a code on paper', () => {
    const text = seal.seal(claim);
    expect(readSealed(text)).toMatchObject({ keyId: seal.keyId, claim });
    expect(readSealed(seal.seal({ ...claim, validUntil: null }))?.claim.validUntil).toBeNull();
    expect(text.length).toBeLessThan(260);
  });

  it('is believed under the key of the installation alone, and not when a letter was changed', async () => {
    const text = seal.seal(claim);
    expect(await isTrue(text, seal.publicKey)).toBe(true);
    expect(await isTrue(text, new PaperSeal(`${secret}!`).publicKey)).toBe(false);
    const forged = seal.seal({ ...claim, validUntil: '2036-12-22' }).split('.')[1];
    const [key, , signature] = text.split('.');
    expect(await isTrue([key, forged, signature].join('.'), seal.publicKey)).toBe(false);
  });

  it('takes what is no claim for none', () => {
    for (const text of ['', 'a.b.c', 'deadbeef..', `deadbeef.${btoa('x')}.${btoa('y')}`]) expect(readSealed(text)).toBeNull();
  });
});
