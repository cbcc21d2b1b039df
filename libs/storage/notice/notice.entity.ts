import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Text } from '#domain/definition/schema';

export const noticeTones = ['info', 'warning', 'danger'] as const;
export type NoticeTone = (typeof noticeTones)[number];

/** What the installation tells everybody who opens a page: an outage, a closing day. One row, or none. */
@Entity('notice')
export class NoticeEntity {
  @PrimaryColumn('text') id!: string;
  @Column('jsonb') text!: Text;
  @Column('text') tone!: NoticeTone;
  /** Business time; null: until it is taken down. */
  @Column('timestamptz', { nullable: true }) until!: Date | null;
  @Column('timestamptz') changedAt!: Date;
  @Column('text') changedBy!: string;
}
