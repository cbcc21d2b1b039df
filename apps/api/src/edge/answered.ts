/** A write as the ledger remembers it: the same key gives this again, for ever. */
export class Answered {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly replayed: boolean,
  ) {}
}
