/**
 * What a paper's QR code says of the paper by itself, so that it can be verified without a line: short, for every
 * letter makes the code harder to scan. Pure, and the same in the browser.
 */
import type { IsoDate } from '#domain/instant';

export interface PaperClaim {
  /** The service's key, which says what kind of paper it is. */
  service: string;
  /** `culture-markazi/1405/00012`. */
  number: string;
  /** The agency's key. */
  issuer: string;
  /** Half hidden: «آ… ن…». */
  holder: string;
  issuedOn: IsoDate;
  validUntil: IsoDate | null;
}

/** A claim with its signature, as the fragment of the address carries it. */
export interface SealedClaim {
  keyId: string;
  claim: PaperClaim;
  /** Over these bytes. */
  signed: Uint8Array<ArrayBuffer>;
  /** Ed25519, 64 bytes. */
  signature: Uint8Array<ArrayBuffer>;
}

/** Keeps a signature made for a paper from ever passing as one made for something else. */
const purpose = 'gardesh paper 1\n';

/** The bytes that are signed. */
export const signedBytes = (claim: PaperClaim): Uint8Array<ArrayBuffer> => bytesOf(purpose + linesOf(claim));

/** `key.claim.signature`. */
export const sealedText = (keyId: string, claim: PaperClaim, signature: Uint8Array): string =>
  [keyId, toBase64Url(bytesOf(linesOf(claim))), toBase64Url(signature)].join('.');

/** Null: this is no sealed claim. That it is a true one, only its signature says. */
export function readSealed(text: string): SealedClaim | null {
  const [keyId = '', body = '', signature = '', ...more] = text.split('.');
  if (!/^[0-9a-f]{8}$/.test(keyId) || more.length > 0) return null;
  const bytes = fromBase64Url(body);
  const mark = fromBase64Url(signature);
  if (!bytes || mark?.length !== 64) return null;
  const [service, number, issuer, holder, issued = '', until = '', ...rest] = new TextDecoder().decode(bytes).split('\n');
  const issuedOn = dateIn(issued);
  if (!service || !number || !issuer || holder === undefined || !issuedOn || rest.length > 0) return null;
  const claim = { service, number, issuer, holder, issuedOn, validUntil: dateIn(until) };
  return { keyId, claim, signed: bytesOf(purpose + new TextDecoder().decode(bytes)), signature: mark };
}

const linesOf = ({ service, number, issuer, holder, issuedOn, validUntil }: PaperClaim): string =>
  [service, number, issuer, holder.replaceAll('\n', ' '), dateText(issuedOn), validUntil ? dateText(validUntil) : ''].join('\n');

const dateText = (date: IsoDate): string => date.replaceAll('-', '');
const dateIn = (text: string): IsoDate | null => (/^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
