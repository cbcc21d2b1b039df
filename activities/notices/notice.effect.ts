import { Injectable } from '@nestjs/common';
import type { News } from '#catalog/messages/notices';
import type { PersonEntity } from '#storage/person/person.entity';
import { PersonRepository } from '#storage/person/person.repository';
import type { Done, Effect, OwedOf } from '../dossiers/effects';
import { addressOf, type Delivery, Messenger } from './messenger';
import { recipientsOf } from './recipients';

/** Tells people of a moment, by each way that the errand names and the person can be reached by. */
@Injectable()
export class NoticeEffect implements Effect<'notice'> {
  constructor(
    private readonly persons: PersonRepository,
    private readonly messenger: Messenger,
  ) {}

  async carryOut(owed: OwedOf<'notice'>): Promise<Done> {
    const recipients = await recipientsOf(this.persons, owed, owed.errand.request.to);
    const deliveries = recipients.flatMap((person) => deliveriesTo(person, owed));
    await Promise.all(deliveries.filter(({ channel }) => channel !== 'inapp').map((delivery) => this.messenger.send(delivery)));
    return {
      alongside: async (tx) => {
        for (const delivery of deliveries) if (delivery.channel === 'inapp') await this.messenger.lay(delivery, tx);
      },
    };
  }
}

/** A person may have chosen fewer ways; without any left, the news waits in their own pages. */
function deliveriesTo(person: PersonEntity, owed: OwedOf<'notice'>): Delivery[] {
  const { errand, dossier } = owed;
  const wanted = errand.request.channels.filter((channel) => person.preferences.channels?.includes(channel) ?? true);
  const open = wanted.filter((channel) => addressOf[channel](person));
  const channels = open.length > 0 ? open : (['inapp'] as const);
  return channels.map((channel) => ({
    key: `${errand.id}-${person.id}-${channel}`,
    channel,
    person,
    dossierId: dossier.id,
    news: newsOf(owed),
  }));
}

function newsOf({ errand, dossier, world, at }: OwedOf<'notice'>): News {
  const { moment, to, details } = errand.request;
  const stage = world.definition.stages[details.stage ?? (world.definition.stages[moment] ? moment : dossier.stage)];
  return {
    moment,
    to: to === 'applicant' ? 'applicant' : 'staff',
    service: world.definition.title,
    trackingCode: dossier.trackingCode,
    stage: stage?.label,
    due: dueOf({ errand, dossier }),
    details,
    at,
  };
}

/** By when: of the task it is about, else of what the applicant owes in that stage. */
function dueOf({ errand, dossier }: Pick<OwedOf<'notice'>, 'errand' | 'dossier'>): string | null {
  const { taskId, stage } = errand.request.details;
  const open = Object.values(dossier.tasks).filter((task) => task.closedAt === null);
  const task = open.find(({ id }) => id === taskId) ?? open.find((one) => one.role === 'applicant' && one.stage === stage);
  return (task?.clockId && dossier.clocks[task.clockId]?.dueAt) || null;
}
