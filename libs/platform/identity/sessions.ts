import { createHash, randomBytes } from 'node:crypto';

/** By whose word a session was opened: what is needed to end it here and there. */
export interface Issued {
  issuerSession: string | null;
  idToken: string;
}

export interface SessionStore<Holder> {
  open(session: { tokenHash: Buffer; person: string; lifeMs: number; issued?: Issued | undefined }): Promise<void>;
  find(tokenHash: Buffer): Promise<Holder | null>;
  revoke(tokenHash: Buffer): Promise<{ idToken: string | null }>;
}

const hour = 3_600_000;
/** A working day for staff, a month for citizens on their own phone. */
export const sessionLifeMs = { staff: 12 * hour, citizen: 30 * 24 * hour } as const;

/** Whoever bears the token is the person. 256 random bits, of which only the hash is kept. */
export class Sessions<Holder> {
  constructor(private readonly store: SessionStore<Holder>) {}

  /** Returns the token, which is shown this once. */
  async open({ person, kind, issued }: { person: string; kind: keyof typeof sessionLifeMs; issued?: Issued | undefined }): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.store.open({ tokenHash: hashOf(token), person, lifeMs: sessionLifeMs[kind], issued });
    return token;
  }

  find(token: string): Promise<Holder | null> {
    return this.store.find(hashOf(token));
  }

  /** Signed out, at once and everywhere that token was used. Answers the hint with which an issuer is left. */
  close(token: string): Promise<{ idToken: string | null }> {
    return this.store.revoke(hashOf(token));
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
