import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#domain/refusal';

export interface ChallengeStore {
  /** Null when this mobile has been sent as many codes as it may. */
  challenge(challenge: {
    id: string;
    mobile: string;
    codeHash: Buffer;
    lifeMs: number;
    most: number;
    withinMs: number;
  }): Promise<{ expiresAt: Date } | null>;
  /** Null where the challenge is over, or has been sent as many codes as it may. */
  again(id: string, code: { codeHash: Buffer; lifeMs: number; most: number }): Promise<{ mobile: string; expiresAt: Date } | null>;
  /** Counts a try. Null when unknown. */
  attempt(id: string): Promise<{ mobile: string; codeHashes: Buffer[]; tries: number; expired: boolean } | null>;
  /** True for the first who uses it. */
  use(id: string): Promise<boolean>;
}

export const oneTimeCode = { digits: 6, lifeMs: 120_000, tries: 5, mostAgain: 3, mostWithin: { codes: 5, withinMs: 900_000 } } as const;

/** `sign-in`, or for whom a code shows something else: `counter:` and the person who asks for it. */
export type Purpose = 'sign-in' | `counter:${string}`;
const signingIn: Purpose = 'sign-in';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Six digits to a mobile, good for two minutes, five tries and one use. Kept as an HMAC, for a million are soon tried. */
export class OneTimeCodes {
  constructor(
    private readonly store: ChallengeStore,
    private readonly secret: string,
  ) {}

  /**
   * The code is for the message alone, and good for its purpose alone: one that was read out to somebody for another purpose
   * signs nobody in. Refuses `too-many-tries` after five codes in a quarter of an hour.
   */
  async begin(mobile: string, purpose: Purpose = signingIn): Promise<{ challenge: string; code: string; expiresAt: Date }> {
    const challenge = randomUUID();
    const code = newCode();
    const { codes, withinMs } = oneTimeCode.mostWithin;
    const kept = await this.store.challenge({
      id: challenge,
      mobile,
      codeHash: this.hashOf(challenge, code, purpose),
      lifeMs: oneTimeCode.lifeMs,
      most: codes,
      withinMs,
    });
    if (!kept) throw new Refusal('too-many-tries', { minutes: String(withinMs / 60_000) });
    return { challenge, code, expiresAt: kept.expiresAt };
  }

  /** A further code to the same challenge; those sent before stay good, and the time begins anew. Refuses `code-expired`. */
  async again(challenge: string): Promise<{ mobile: string; code: string; expiresAt: Date }> {
    const code = newCode();
    const codeHash = this.hashOf(challenge, code, signingIn);
    const { lifeMs, mostAgain } = oneTimeCode;
    const kept = uuid.test(challenge) ? await this.store.again(challenge, { codeHash, lifeMs, most: mostAgain }) : null;
    if (!kept) throw new Refusal('code-expired');
    return { ...kept, code };
  }

  /** The mobile that was shown to be theirs. Refuses `code-wrong`, `code-expired`, `too-many-tries`. */
  async check(challenge: string, code: string, purpose: Purpose = signingIn): Promise<{ mobile: string }> {
    const attempt = uuid.test(challenge) ? await this.store.attempt(challenge) : null;
    if (!attempt) throw new Refusal('code-wrong');
    if (attempt.tries > oneTimeCode.tries) throw new Refusal('too-many-tries');
    if (attempt.expired) throw new Refusal('code-expired');
    const given = this.hashOf(challenge, code, purpose);
    const right = attempt.codeHashes.filter((codeHash) => timingSafeEqual(codeHash, given)).length > 0;
    if (!right) throw new Refusal('code-wrong', { left: String(oneTimeCode.tries - attempt.tries) });
    if (!(await this.store.use(challenge))) throw new Refusal('code-expired');
    return { mobile: attempt.mobile };
  }

  private hashOf(challenge: string, code: string, purpose: Purpose): Buffer {
    const bound = purpose === signingIn ? `${challenge}:${code}` : `${purpose}:${challenge}:${code}`;
    return createHmac('sha256', this.secret).update(bound).digest();
  }
}

const newCode = (): string => String(randomInt(10 ** oneTimeCode.digits)).padStart(oneTimeCode.digits, '0');
