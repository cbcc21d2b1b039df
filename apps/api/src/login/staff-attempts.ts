import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Attempt } from '#platform/identity/staff-issuer';

/** A sign-in under way: what the issuer must bring back, and where it leads. */
export interface Begun extends Attempt {
  next: string;
}

/** Long enough to find one's password, too short to be found lying about. */
export const attemptLifeMs = 600_000;

/** A cookie for each attempt: several desks that open at once do not undo each other. */
export const attemptCookieOf = (state: string): string => `gardesh-sign-in-${state.replaceAll(/[^A-Za-z0-9_-]/g, '').slice(0, 16)}`;

/** What the browser keeps of its attempt, unreadable to others by httpOnly, unforgeable by its seal. */
export class StaffAttempts {
  constructor(private readonly secret: string) {}

  seal(begun: Begun, now: number): string {
    const text = Buffer.from(JSON.stringify({ ...begun, until: now + attemptLifeMs })).toString('base64url');
    return `${text}.${this.signatureOf(text).toString('base64url')}`;
  }

  /** Null for what is forged, of another attempt, or over. */
  open(sealed: string | undefined, { state, now }: { state: string | null; now: number }): Begun | null {
    const [text, signature] = sealed?.split('.') ?? [];
    if (!text || !signature) return null;
    const [given, own] = [Buffer.from(signature, 'base64url'), this.signatureOf(text)];
    if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
    const { until, ...begun } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Begun & { until: number };
    return begun.state === state && now < until ? begun : null;
  }

  private signatureOf(text: string): Buffer {
    return createHmac('sha256', this.secret).update(`staff sign-in:${text}`).digest();
  }
}
