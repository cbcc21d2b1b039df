import { CancellationScope, isCancellation, proxyActivities, sleep } from '@temporalio/workflow';
import type { DossierActivities, ErrandActivities, ErrandDue } from '#contracts/temporal/dossier';

/** The errands that are being carried out, each with its own patience, independent of one another. */
export class ErrandsUnderWay {
  /** Whether one has come to its end since this was last set to false. */
  settled = false;
  readonly #scopes = new Map<string, CancellationScope>();

  constructor(
    private readonly dossierId: string,
    private readonly giveUp: DossierActivities['giveUp'],
  ) {}

  /** Begins what is owed and not under way; calls off what is owed no longer. */
  follow(owed: readonly ErrandDue[]): void {
    for (const [id, scope] of this.#scopes) if (!owed.some((errand) => errand.id === id)) scope.cancel();
    for (const errand of owed) if (!this.#scopes.has(errand.id)) this.#begin(errand);
  }

  #begin(errand: ErrandDue): void {
    const scope = new CancellationScope();
    this.#scopes.set(errand.id, scope);
    void scope
      .run(() => this.#carryOut(errand))
      .then(
        () => this.#end(errand),
        () => this.#end(errand), // called off, and only that: every other failure was given up on
      );
  }

  async #carryOut({ id, kind, summary, patience }: ErrandDue): Promise<void> {
    const effects = proxyActivities<ErrandActivities>({
      summary,
      startToCloseTimeout: patience.attemptMs,
      ...(patience.totalMs === null ? {} : { scheduleToCloseTimeout: patience.totalMs }),
      retry: { initialInterval: patience.initialMs, backoffCoefficient: patience.factor, maximumInterval: patience.maximumMs },
    });
    const run = { dossierId: this.dossierId, errandId: id };
    try {
      await effects[kind](run);
    } catch (failure) {
      if (isCancellation(failure)) throw failure;
      await this.giveUp(run);
      this.settled = true;
      await sleep(patience.maximumMs); // what is owed all the same, because people now look, is not begun again at once
    }
  }

  #end({ id }: ErrandDue): void {
    this.#scopes.delete(id);
    this.settled = true;
  }
}
