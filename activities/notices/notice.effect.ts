import { Injectable } from '@nestjs/common';
import { newsOf } from '#catalog/messages/news-of';
import { newsKindOf } from '#domain/notices/news-kind';
import { heldUntil } from '#domain/notices/quiet-hours';
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

/** A person may have chosen fewer ways, for each kind of news; without any left, the news waits in their own pages. */
function deliveriesTo(person: PersonEntity, owed: OwedOf<'notice'>): Delivery[] {
  const { errand, dossier, world, at } = owed;
  const { channels: chosen, kinds, quiet } = person.preferences;
  const kind = newsKindOf(world.definition, errand.request.moment);
  const wanted = errand.request.channels.filter((channel) => (kinds?.[kind] ?? chosen)?.includes(channel) ?? true);
  const open = wanted.filter((channel) => addressOf[channel](person));
  const channels = open.length > 0 ? open : (['inapp'] as const);
  const news = newsOf({ ...owed, request: errand.request });
  const held = heldUntil({ at, quiet, due: kind === 'asks' ? (news.due ?? null) : null });
  return channels.map((channel) => ({
    key: `${errand.id}-${person.id}-${channel}`,
    channel,
    person,
    dossierId: dossier.id,
    news,
    heldUntil: channel === 'sms' ? held : null,
  }));
}
