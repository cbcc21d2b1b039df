import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/activity';
import type { ErrandActivities, ErrandRun } from '#contracts/temporal/dossier';
import { OutsideFailure } from '#platform/outside/failure';
import { DossierDesk } from './dossier-desk';
import { Tries } from './tries';

/** Errands that need patience, each as an activity of its kind's name. */
@Injectable()
export class ErrandsActivity {
  constructor(
    private readonly desk: DossierDesk,
    private readonly tries: Tries,
  ) {}

  /** By kind: the same for all, for what to do stands in the errand itself. */
  readonly byKind: ErrandActivities = {
    inquiry: (run) => this.carryOut(run),
    notice: (run) => this.carryOut(run),
    assignment: (run) => this.carryOut(run),
    document: (run) => this.carryOut(run),
    webhook: (run) => this.carryOut(run),
    scan: (run) => this.carryOut(run),
    refund: (run) => this.carryOut(run),
  };

  private async carryOut({ dossierId, errandId }: ErrandRun): Promise<void> {
    const look = await this.desk.look(dossierId);
    const errand = look?.dossier.errands[errandId];
    if (!look || errand?.state !== 'owed') return;
    try {
      const done = await this.tries.carryOut({ ...look, errand });
      await this.desk.settle(look, [{ errandId, done }]);
    } catch (failure) {
      if (failure instanceof OutsideFailure)
        throw ApplicationFailure.create({ message: failure.code, type: failure.code, nonRetryable: failure.lasting });
      throw failure;
    }
  }
}
