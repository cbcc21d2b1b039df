import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { PresenceRepository } from '#storage/presence/presence.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import { maySeeTask } from '../dossiers/sight';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { agenciesOf, By, type Caller } from '../identity/caller';
import { presenceView } from '../tasks/inbox.service';

/**
 * Who has a case open, and who writes. The first keystroke claims softly: colleagues see it, nobody is kept out, and no
 * fact is told; whose work it was is settled by the decision alone.
 */
@Controller()
export class PresenceController {
  constructor(
    private readonly presence: PresenceRepository,
    private readonly reader: DossierReader,
  ) {}

  @On('putPresence')
  async put(@Input() { params, body }: InputOf<'putPresence'>, @By() caller: Caller): Promise<AnswerOf<'putPresence'>> {
    const { dossier, sight } = await this.reader.see({ taskId: params.id }, caller);
    const task = dossier.tasks[params.id];
    if (!task || !maySeeTask(sight, task)) throw new Refusal('not-found');
    const { person } = caller;
    const agencies = agenciesOf(caller);
    if (body.state === 'left') await this.presence.leave(task, person);
    else await this.presence.put(task, { person, agencies, state: body.state });
    return { presence: (await this.presence.on([task.id], { person, agencies })).map(presenceView) };
  }
}
