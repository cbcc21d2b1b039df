import { Injectable } from '@nestjs/common';
import { DossiersActivity } from '#activities/dossiers/dossiers.activity';
import { ErrandsActivity } from '#activities/dossiers/errands.activity';
import { UpkeepActivity } from '#activities/upkeep/upkeep.activity';
import type { DossierActivities, ErrandActivities } from '#contracts/temporal/dossier';
import type { UpkeepActivities } from '#contracts/temporal/upkeep';

/** Every activity by the name under which workflows call it. A missing one is a compile error here. */
@Injectable()
export class ActivityMap {
  readonly all: DossierActivities & ErrandActivities & UpkeepActivities;

  constructor(dossiers: DossiersActivity, errands: ErrandsActivity, upkeep: UpkeepActivity) {
    this.all = {
      agenda: (input) => dossiers.agenda(input),
      giveUp: (input) => dossiers.giveUp(input),
      ...errands.byKind,
      sweepNow: () => upkeep.sweepNow(),
      settlePaymentsNow: () => upkeep.settlePaymentsNow(),
      verifyChainNow: () => upkeep.verifyChainNow(),
    };
  }
}
