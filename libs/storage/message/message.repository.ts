import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '#domain/instant';
import { MessageEntity } from './message.entity';

export type NewMessage = Pick<MessageEntity, 'key' | 'channel' | 'toAddress' | 'text'> &
  Partial<Pick<MessageEntity, 'subject' | 'person' | 'dossierId'>> & { at: Instant };

/** What goes out, kept before it goes: the same key always leads to the same text. */
@Injectable()
export class MessageRepository {
  constructor(private readonly database: DataSource) {}

  /** The message under its key: this one, or the one that was first. `first` says which. */
  async enter({ at, ...message }: NewMessage, tx: EntityManager = this.database.manager): Promise<MessageEntity & { first: boolean }> {
    const id = randomUUID();
    await tx
      .createQueryBuilder()
      .insert()
      .into(MessageEntity)
      .values({ id, subject: null, person: null, dossierId: null, ...message, state: 'owed', at: new Date(at) })
      .orIgnore()
      .execute();
    const kept = await tx.findOneByOrFail(MessageEntity, { key: message.key });
    return { ...kept, first: kept.id === id };
  }

  async sent(id: string, { providerRef, at }: { providerRef?: string | null; at: Instant }): Promise<void> {
    await this.rows().update({ id }, { state: 'sent', sentAt: new Date(at), providerRef: providerRef ?? null });
  }

  async failed(id: string): Promise<void> {
    await this.rows().update({ id }, { state: 'failed' });
  }

  /** Newest first: the outbox page of the demo installation. */
  latest(limit: number, channels: MessageEntity['channel'][] = ['sms', 'email']): Promise<MessageEntity[]> {
    return this.rows()
      .createQueryBuilder('message')
      .where('message.channel in (:...channels)', { channels })
      .orderBy('message.at', 'DESC')
      .addOrderBy('message.id', 'DESC')
      .take(limit)
      .getMany();
  }

  findOfPerson(person: string, limit: number): Promise<MessageEntity[]> {
    return this.rows().find({ where: { person }, order: { at: 'DESC' }, take: limit });
  }

  private rows() {
    return this.database.getRepository(MessageEntity);
  }
}
