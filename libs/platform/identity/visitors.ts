import { createHash, randomBytes, randomUUID } from 'node:crypto';

export interface VisitorStore {
  enter(visitor: { tokenHash: Buffer; holder: string; lifeMs: number }): Promise<void>;
  find(tokenHash: Buffer): Promise<{ holder: string } | null>;
  drop(tokenHash: Buffer): Promise<void>;
}

/** Two days: long enough for a form that is begun in the evening and finished the day after. */
export const visitorLifeMs = 2 * 24 * 3_600_000;

/** Browsers that have begun something before anybody signed in. 256 random bits, of which only the hash is kept. */
export class Visitors {
  constructor(private readonly store: VisitorStore) {}

  /** Returns the token, which is shown this once, and under which name the visitor's drafts are kept. */
  async open(): Promise<{ token: string; holder: string }> {
    const token = randomBytes(32).toString('base64url');
    const holder = `visitor-${randomUUID()}`;
    await this.store.enter({ tokenHash: hashOf(token), holder, lifeMs: visitorLifeMs });
    return { token, holder };
  }

  /** Null when the token is unknown or its time is over. */
  async find(token: string): Promise<string | null> {
    return (await this.store.find(hashOf(token)))?.holder ?? null;
  }

  close(token: string): Promise<void> {
    return this.store.drop(hashOf(token));
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
