import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** `call` reads a one-time code aloud; news never comes that way. */
export type MessageChannel = 'sms' | 'call' | 'email' | 'inapp';
export type MessageState = 'owed' | 'sent' | 'failed';

/** A message that goes out at least once, always under one key and with one text. */
@Entity('message')
@Unique('message_key', ['key'])
@Index('message_by_time', ['at', 'id'])
@Index('message_by_person', ['person', 'channel', 'at'])
@Index('message_held', { synchronize: false })
@Index('message_unsent', ['channel', 'at'], { where: `state <> 'sent'` })
export class MessageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') channel!: MessageChannel;
  @Column('text') toAddress!: string;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) person!: string | null;
  @Column('uuid', { nullable: true }) dossierId!: string | null;
  @Column('text') state!: MessageState;
  /** Business time. */
  @Column('timestamptz') at!: Date;
  /** Kept back until then, for the recipient sleeps; null: goes out at once. */
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
  @Column('text', { nullable: true }) providerRef!: string | null;
}
