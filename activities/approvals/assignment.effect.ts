import { Injectable } from '@nestjs/common';
import { log } from '@temporalio/activity';
import type { EntityManager } from 'typeorm';
import type { News } from '#catalog/messages/notices';
import { localDate } from '#domain/calendar/local';
import type { Task } from '#domain/dossier/dossier';
import { needsOwnPost } from '#domain/dossier/entitlement';
import { AbsenceRepository } from '#storage/person/absence.repository';
import type { PersonEntity } from '#storage/person/person.entity';
import { PersonRepository } from '#storage/person/person.repository';
import { TaskRepository } from '#storage/task/task.repository';
import type { Done, Effect, OwedOf } from '../dossiers/effects';
import { Messenger } from '../notices/messenger';
import { type Choice, choose } from './choose';

/** Hands a task to whom it falls, and tells them; where it falls to nobody it stays with the pool, and the head hears of it. */
@Injectable()
export class AssignmentEffect implements Effect<'assignment'> {
  constructor(
    private readonly persons: PersonRepository,
    private readonly absences: AbsenceRepository,
    private readonly tasks: TaskRepository,
    private readonly messenger: Messenger,
  ) {}

  async carryOut(owed: OwedOf<'assignment'>): Promise<Done> {
    const task = owed.dossier.tasks[owed.errand.request.taskId];
    if (!task || task.closedAt || !task.agency || !task.role) return {};
    const choice: Choice = task.assignee ? { to: task.assignee } : await this.choiceFor(task, owed);
    if (choice === 'pool') return {};
    if (choice === 'nobody') return this.alarm(owed, task, task.agency);
    const person = await this.persons.get(choice.to);
    return { answer: { ...choice }, alongside: this.telling(owed, task, 'task-assigned', [person]) };
  }

  private async choiceFor(task: Task, { at, dossier, world }: OwedOf<'assignment'>): Promise<Choice> {
    const holders = (await this.persons.holdersOf(task.agency!, task.role!)).map(({ id }) => id);
    const [absent, load, latest] = await Promise.all([
      this.absences.awayOn(localDate(at)),
      task.pick === 'least-loaded' ? this.tasks.load(task.agency!, task.role!) : new Map<string, number>(),
      task.pick === 'round-robin' ? this.tasks.latestAssignee(task.agency!, task.role!) : null,
    ]);
    const ownPost = needsOwnPost(world.definition, task);
    return choose({ task, work: { role: task.role, service: dossier.service }, ownPost, holders, absent, load, latest });
  }

  /** A rule that resolves to nobody is an event of the dossier, a message to the head, and a line in the log. */
  private async alarm(owed: OwedOf<'assignment'>, task: Task, agency: string): Promise<Done> {
    log.error('task-falls-to-nobody', { dossierId: owed.dossier.id, taskId: task.id });
    const heads = await this.persons.holdersOf(agency, 'head');
    return { givenUp: 'nobody-found', alongside: this.telling(owed, task, 'escalated', heads) };
  }

  private telling(
    { dossier, errand, world, at }: OwedOf<'assignment'>,
    task: Task,
    moment: string,
    to: readonly PersonEntity[],
  ): (tx: EntityManager) => Promise<void> {
    const news: News = {
      moment,
      to: 'staff',
      service: world.definition.title,
      trackingCode: dossier.trackingCode,
      stage: world.definition.stages[task.stage]?.label,
      due: (task.clockId && dossier.clocks[task.clockId]?.dueAt) || null,
      at,
    };
    return async (tx) => {
      for (const person of to)
        await this.messenger.lay({ key: `${errand.id}-${person.id}-inapp`, channel: 'inapp', person, dossierId: dossier.id, news }, tx);
    };
  }
}
