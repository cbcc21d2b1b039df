/**
 * What the outside answered, or that it did not. `passing` may succeed later and is worth another try;
 * a lasting one will not, and people must look. The code is safe to log: it names no person.
 */
export class OutsideFailure extends Error {
  override readonly name = 'OutsideFailure';

  constructor(
    readonly code: string,
    readonly lasting: boolean,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

export const passing = (code: string, cause?: unknown): OutsideFailure => new OutsideFailure(code, false, { cause });
export const lasting = (code: string): OutsideFailure => new OutsideFailure(code, true);
