import { createHash, randomBytes } from 'node:crypto';

export interface SessionStore<Holder> {
  open(session: { tokenHash: Buffer; person: string; lifeMs: number }): Promise<void>;
  find(tokenHash: Buffer): Promise<Holder | null>;
  revoke(tokenHash: Buffer): Promise<void>;
}

const hour = 3_600_000;
/** A working day for staff, a month for citizens on their own phone. */
export const sessionLifeMs = { staff: 12 * hour, citizen: 30 * 24 * hour } as const;

/** Whoever bears the token is the person. 256 random bits, of which only the hash is kept. */
export class Sessions<Holder> {
  constructor(private readonly store: SessionStore<Holder>) {}

  /** Returns the token, which is shown this once. */
  async open({ person, kind }: { person: string; kind: keyof typeof sessionLifeMs }): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.store.open({ tokenHash: hashOf(token), person, lifeMs: sessionLifeMs[kind] });
    return token;
  }

  find(token: string): Promise<Holder | null> {
    return this.store.find(hashOf(token));
  }

  /** Signed out, at once and everywhere that token was used. */
  close(token: string): Promise<void> {
    return this.store.revoke(hashOf(token));
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
