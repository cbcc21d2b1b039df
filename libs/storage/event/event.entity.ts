import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Fact, FactKind } from '#domain/dossier/events';
import type { Actor, Channel } from '#domain/dossier/happening';
import { DossierEntity } from '../dossier/dossier.entity';

/** What has happened, for ever: a trigger refuses change and removal, and each hash holds the one before. */
@Entity('event')
@Index('event_by_kind', ['kind', 'at'])
@Index('event_claims', { synchronize: false })
@Index('event_by_staff', { synchronize: false })
@Index('event_by_staff_person', { synchronize: false })
@Index('event_stage_entries', { synchronize: false })
@Index('event_notes', ['dossierId', 'version'], { where: `kind = 'noted'` })
export class EventEntity {
  @PrimaryColumn('uuid') dossierId!: string;
  @ManyToOne(() => DossierEntity) @JoinColumn({ name: 'dossier_id', foreignKeyConstraintName: 'event_dossier' }) dossier?: DossierEntity;
  @PrimaryColumn('int') version!: number;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') actor!: Actor;
  @Column('text') channel!: Channel;
  @Column('text') kind!: FactKind;
  @Column('jsonb') fact!: Fact;
  @Column('bytea') prev!: Buffer;
  @Column('bytea') hash!: Buffer;
}
