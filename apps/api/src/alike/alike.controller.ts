import { Controller } from '@nestjs/common';
import { type Compared, mostCompared, type RedCheck } from '#contracts/http/alike';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { redChecksOf } from '#domain/dossier/red-checks';
import { Refusal } from '#domain/refusal';
import { DossierReader } from '../dossiers/dossier.reader';
import { factsFor, formFor, maySeeTask } from '../dossiers/sight';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { Readings } from '../readings/readings';
import { InboxService } from '../tasks/inbox.service';
import { taskWithDossier } from '../tasks/tasks.service';

/** Cases that may be decided together, and what sets them apart. */
@Controller()
export class AlikeController {
  constructor(
    private readonly inbox: InboxService,
    private readonly reader: DossierReader,
    private readonly readings: Readings,
  ) {}

  @On('listAlike')
  async alike(@Input() { params }: InputOf<'listAlike'>, @By() caller: Caller): Promise<AnswerOf<'listAlike'>> {
    const task = taskWithDossier(await this.reader.see({ taskId: params.id }, caller), params.id);
    return this.inbox.alike(task, caller, mostCompared);
  }

  /** Whoever compares has looked into each of them. What is not the caller's to see is left out. */
  @On('compareTasks')
  async compare(@Input() { query }: InputOf<'compareTasks'>, @By() caller: Caller): Promise<AnswerOf<'compareTasks'>> {
    const items: Compared[] = [];
    for (const id of new Set(query.ids)) items.push(...(await this.compared(id, caller)));
    return { items };
  }

  private async compared(id: string, caller: Caller): Promise<Compared[]> {
    const seen = await this.reader.see({ taskId: id }, caller).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'not-found') return null;
      throw error;
    });
    const task = seen?.dossier.tasks[id];
    if (!seen || !task || !maySeeTask(seen.sight, task)) return [];
    const { dossier, sight, world } = seen;
    await this.readings.note(caller, dossier.id, 'task');
    return [
      {
        id,
        form: formFor(sight, dossier),
        facts: factsFor(sight, dossier),
        evidence: sight.as === 'owner' ? [...new Set(dossier.evidence.map(({ key }) => key))] : [],
        red: redChecksOf(world.definition, dossier) satisfies RedCheck[],
      },
    ];
  }
}
