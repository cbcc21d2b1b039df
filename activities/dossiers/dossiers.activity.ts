import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/activity';
import type { Agenda, ConductDossier, DossierActivities, ErrandRun } from '#contracts/temporal/dossier';
import { agendaOf, owedErrands, untilNextStrikeMs } from './agenda';
import { DossierDesk, type Look } from './dossier-desk';
import { firstTryMs } from './effects';
import { Tries } from './tries';

/** One thing done may bring the next; a dossier that never comes to rest within so many goes on at the next look. */
const mostRounds = 30;

/** The dossier as the database knows it, for its conductor. */
@Injectable()
export class DossiersActivity implements DossierActivities {
  constructor(
    private readonly desk: DossierDesk,
    private readonly tries: Tries,
  ) {}

  async agenda({ dossierId }: ConductDossier): Promise<Agenda> {
    let look = await this.get(dossierId);
    const tried = new Set<string>();
    for (let round = 0; round < mostRounds; round++) {
      if (isDue(look)) {
        await this.desk.strike(dossierId);
        look = await this.get(dossierId);
        if (isDue(look)) throw new Error(`A clock of dossier ${dossierId} is due and did not strike`);
      }
      const untried = owedErrands(look).filter(({ id, request }) => firstTryMs[request.kind] !== null && !tried.has(id));
      if (untried.length === 0) break;
      const tries = untried.map(async (errand) => {
        tried.add(errand.id);
        const done = await this.tries.carryOutWithin({ ...look, errand }, firstTryMs[errand.request.kind]!);
        return { errandId: errand.id, done };
      });
      // What failed stays owed, and the conductor goes on trying.
      const settled = (await Promise.allSettled(tries)).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      look = (await this.desk.settle(look, settled)) ?? (await this.get(dossierId));
    }
    return agendaOf(
      look,
      [...tried].flatMap((id) => (look.dossier.errands[id]?.state === 'done' ? look.dossier.errands[id] : [])),
    );
  }

  async giveUp({ dossierId, errandId }: ErrandRun): Promise<void> {
    await this.desk.giveUp(dossierId, errandId, 'patience-over');
  }

  private async get(dossierId: string): Promise<Look> {
    const look = await this.desk.look(dossierId);
    if (!look) throw ApplicationFailure.nonRetryable('There is no such dossier', 'dossier-unknown');
    return look;
  }
}

const isDue = (look: Look): boolean => {
  const untilMs = untilNextStrikeMs(look);
  return untilMs !== null && untilMs <= 0;
};
