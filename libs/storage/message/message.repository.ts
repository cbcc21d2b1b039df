import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Instant } from '#domain/instant';
import { MessageEntity } from './message.entity';

export type NewMessage = Pick<MessageEntity, 'key' | 'channel' | 'toAddress' | 'text'> &
  Partial<Pick<MessageEntity, 'subject' | 'person' | 'dossierId'>> & { at: Instant; heldUntil?: Instant | null };

/** What is needed to send it. */
export type Kept = Pick<MessageEntity, 'id' | 'key' | 'channel' | 'toAddress' | 'subject' | 'text' | 'state' | 'heldUntil'>;
const keptColumns = 'id, key, channel, to_address as "toAddress", subject, text, state, held_until as "heldUntil"';

const insertText = `
insert into message (id, key, channel, to_address, subject, text, person, dossier_id, at, held_until, state, sent_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

const valuesOf = (id: string, { key, channel, toAddress, subject, text, person, dossierId, at, heldUntil }: NewMessage): unknown[] => [
  id,
  key,
  channel,
  toAddress,
  subject ?? null,
  text,
  person ?? null,
  dossierId ?? null,
  at,
  heldUntil ?? null,
];

/** What goes out, kept before it goes: the same key always leads to the same text. */
@Injectable()
export class MessageRepository {
  constructor(private readonly database: DataSource) {}

  /** The message under its key: this one, or the one that was first. `first` says which. */
  async enter(message: NewMessage, tx: EntityManager = this.database.manager): Promise<Kept & { first: boolean }> {
    const id = randomUUID();
    // The update changes nothing; it is what lets the earlier row come back.
    const [kept] = (await tx.query(`${insertText} on conflict (key) do update set key = excluded.key returning ${keptColumns}`, [
      ...valuesOf(id, message),
      'owed',
      null,
    ])) as [Kept];
    return { ...kept, first: kept.id === id };
  }

  /** A message for a person's own pages: it has arrived once it is written. Safe to repeat. */
  async lay(message: NewMessage, tx: EntityManager = this.database.manager): Promise<void> {
    await tx.query(`${insertText} on conflict (key) do nothing`, [...valuesOf(randomUUID(), message), 'sent', message.at]);
  }

  /** What was held back and may go out now; first held, first sent. */
  async findHeldBy(at: Instant, limit: number): Promise<Kept[]> {
    return (await this.database.query(
      `select ${keptColumns} from message where state = 'owed' and held_until is not null and held_until <= $1 order by held_until, id limit $2`,
      [at, limit],
    )) as Kept[];
  }

  async sent(id: string, { providerRef, at }: { providerRef?: string | null; at: Instant }): Promise<void> {
    await this.database.query(`update message set state = 'sent', sent_at = $2, provider_ref = $3 where id = $1`, [
      id,
      at,
      providerRef ?? null,
    ]);
  }

  async failed(id: string): Promise<void> {
    await this.rows().update({ id }, { state: 'failed' });
  }

  /** Newest first: the outbox page of the demo installation. */
  latest(limit: number, channels: MessageEntity['channel'][] = ['sms', 'call', 'email']): Promise<MessageEntity[]> {
    return this.rows()
      .createQueryBuilder('message')
      .where('message.channel in (:...channels)', { channels })
      .andWhere(`(message.held_until is null or message.state = 'sent')`)
      .orderBy('message.at', 'DESC')
      .addOrderBy('message.id', 'DESC')
      .take(limit)
      .getMany();
  }

  findOfPerson(person: string, limit: number): Promise<MessageEntity[]> {
    return this.rows().find({ where: { person }, order: { at: 'DESC' }, take: limit });
  }

  /** Newest first: what these people were told of a dossier. */
  findAbout(dossierId: string, people: readonly string[], limit: number): Promise<MessageEntity[]> {
    return this.rows().find({ where: { dossierId, person: In([...people]) }, order: { at: 'DESC', id: 'DESC' }, take: limit });
  }

  /** By dossier. */
  async trackingCodesOf(messages: readonly Pick<MessageEntity, 'dossierId'>[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(messages.flatMap(({ dossierId }) => dossierId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = (await this.database.query('select id, tracking_code from dossier where id = any($1)', [ids])) as {
      id: string;
      tracking_code: string;
    }[];
    return new Map(rows.map((row) => [row.id, row.tracking_code]));
  }

  /** Everything told up to a moment has been read. */
  async markRead(person: string, until: Instant): Promise<void> {
    await this.database.query('update message set read_at = at where person = $1 and at <= $2 and read_at is null', [person, until]);
  }

  private rows() {
    return this.database.getRepository(MessageEntity);
  }
}
