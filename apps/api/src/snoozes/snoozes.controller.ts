import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { SnoozeRepository } from '#storage/snooze/snooze.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import { maySeeTask } from '../dossiers/sight';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';

const farthestDays = 366;
const dayMs = 86_400_000;

/** Putting a task off is a matter between a person and their list: nobody is told, no clock stops, the dossier does not change. */
@Controller()
export class SnoozesController {
  constructor(
    private readonly snoozes: SnoozeRepository,
    private readonly reader: DossierReader,
  ) {}

  @On('snoozeTask')
  async put(@Input() { params, body }: InputOf<'snoozeTask'>, @By() caller: Caller): Promise<AnswerOf<'snoozeTask'>> {
    const { dossier, sight, at } = await this.reader.see({ taskId: params.id }, caller);
    const task = dossier.tasks[params.id];
    if (!task || !maySeeTask(sight, task)) throw new Refusal('not-found');
    if (task.closedAt !== null) throw new Refusal('task-already-done', { task: task.id, by: task.by ?? '', at: task.closedAt });
    const ahead = Date.parse(body.until) - Date.parse(at);
    if (ahead <= 0) throw new Refusal('invalid-input', {}, [{ pointer: '/until', code: 'too-early', details: { min: at } }]);
    if (ahead > farthestDays * dayMs) {
      const max = new Date(Date.parse(at) + farthestDays * dayMs).toISOString();
      throw new Refusal('invalid-input', {}, [{ pointer: '/until', code: 'too-late', details: { max } }]);
    }
    const until = new Date(body.until).toISOString();
    const note = body.note || null;
    await this.snoozes.put({ person: caller.person, taskId: task.id, until, note, at });
    return { until, note, back: false };
  }

  /** Also of a task that is done by now. */
  @On('wakeTask')
  async drop(@Input() { params }: InputOf<'wakeTask'>, @By() { person }: Caller): Promise<AnswerOf<'wakeTask'>> {
    await this.snoozes.drop(person, params.id);
    return { gone: true };
  }
}
