import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type News, newsSubject, newsWords } from '#catalog/messages/notices';
import type { Instant } from '#domain/instant';
import type { MessageChannel } from '#storage/message/message.entity';
import { type Kept, MessageRepository } from '#storage/message/message.repository';
import type { PersonEntity } from '#storage/person/person.entity';
import { Outside } from '../outside';

/** One piece of news to one person by one way. */
export interface Delivery {
  /** The errand, the person and the way: the same for every try. */
  key: string;
  channel: MessageChannel;
  person: PersonEntity;
  dossierId: string;
  news: News;
  /** An SMS that comes in somebody's quiet hours waits until then. */
  heldUntil?: Instant | null;
}

const mostAtOnce = 500;

/** Brings news to people: kept before it goes out, and always with the text that was kept. */
@Injectable()
export class Messenger {
  constructor(
    private readonly messages: MessageRepository,
    private readonly outside: Outside,
  ) {}

  /** Safe to repeat: what has gone out does not go again, and what nobody knows about goes out under the same key. */
  async send(delivery: Delivery): Promise<void> {
    const message = await this.messages.enter(this.messageOf(delivery));
    const isHeld = message.heldUntil !== null && message.heldUntil.toISOString() > delivery.news.at;
    if (message.state !== 'sent' && !isHeld) await this.bring(message, delivery.news.at);
  }

  /** Sends what was held back until now; one that does not go out is tried again the next time. */
  async sendHeld(at: Instant): Promise<{ sent: number; failed: number }> {
    const held = await this.messages.findHeldBy(at, mostAtOnce);
    let failed = 0;
    for (const message of held) {
      await this.bring(message, at).catch(() => {
        failed++;
      });
    }
    return { sent: held.length - failed, failed };
  }

  private async bring({ id, channel, key, toAddress: to, text, subject }: Kept, at: Instant): Promise<void> {
    const { reference } =
      channel === 'email'
        ? await this.outside.mail.send({ key, to, subject: subject ?? '', text })
        : await this.outside.sms.send({ key, to, text });
    await this.messages.sent(id, { providerRef: reference, at });
  }

  /** Lays a message into a person's own pages, within the transaction that settles the errand. */
  async lay(delivery: Delivery, tx: EntityManager): Promise<void> {
    await this.messages.lay(this.messageOf(delivery), tx);
  }

  private messageOf({ key, channel, person, dossierId, news, heldUntil }: Delivery) {
    const language = person.preferences.language ?? 'fa';
    return {
      key,
      channel,
      toAddress: addressOf[channel](person) ?? '',
      subject: newsSubject(news)[language],
      text: newsWords(news)[language],
      person: person.id,
      dossierId,
      at: news.at,
      heldUntil: heldUntil ?? null,
    };
  }
}

/** Null: this person cannot be reached that way. */
export const addressOf: Record<MessageChannel, (person: PersonEntity) => string | null> = {
  sms: ({ mobile }) => mobile,
  call: ({ mobile }) => mobile,
  email: ({ email }) => email,
  inapp: ({ id }) => id,
};
