import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { type PaperClaim, sealedText, signedBytes, toBase64Url } from '#domain/papers/claim';

/** PKCS #8 around the 32 bytes of an Ed25519 private key (RFC 8410, section 7). */
const envelope = Buffer.from('302e020100300506032b657004220420', 'hex');
/** SubjectPublicKeyInfo ends in the 32 bytes of the public key (RFC 8410, section 4). */
const publicKeyBytes = 32;

/**
 * Signs papers for the installation (Ed25519, RFC 8032).
 *
 * The private key is derived from `GARDESH_SECRET` and kept nowhere. A new secret makes a new key; the public keys of
 * the old ones stay in the table `paper_key`, so that papers signed before remain verifiable. A key that has leaked is
 * taken out of that table, and whatever it signed is no longer believed without a line.
 */
export class PaperSeal {
  /** The first 8 hex digits of the public key's SHA-256. */
  readonly keyId: string;
  /** In base64url. */
  readonly publicKey: string;
  private readonly privateKey: KeyObject;

  constructor(secret: string) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', 'gardesh paper signature', 32));
    this.privateKey = createPrivateKey({ key: Buffer.concat([envelope, seed]), format: 'der', type: 'pkcs8' });
    const raw = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' }).subarray(-publicKeyBytes);
    this.publicKey = toBase64Url(raw);
    this.keyId = createHash('sha256').update(raw).digest('hex').slice(0, 8);
  }

  /** The claim with its signature. The same claim always gives the same text. */
  seal(claim: PaperClaim): string {
    return sealedText(this.keyId, claim, sign(null, signedBytes(claim), this.privateKey));
  }
}
