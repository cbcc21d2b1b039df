import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When an answer was last written: which version of the draft, at what moment. */
export type Touched = Record<string, { version: number; at: string }>;
/** Answers that newer ones from another device replaced. */
export type Kept = { key: string; value: unknown; at: string }[];

/** A second draft of the same service, whole. */
export interface OtherDraft {
  serviceVersion: string;
  version: number;
  form: Record<string, unknown>;
  evidence: { key: string; fileId: string }[];
  onBehalfOf: string | null;
  touched: Touched;
  kept: Kept;
  savedAt: string;
}

/** What a person has answered of a service's form and not yet filed. One a person and service. */
@Entity('draft')
export class DraftEntity {
  @PrimaryColumn('text') person!: string;
  @PrimaryColumn('text') service!: string;
  @Column('text') serviceVersion!: string;
  @Column('int') version!: number;
  /** As typed, nested. */
  @Column('jsonb') form!: Record<string, unknown>;
  @Column('jsonb') evidence!: { key: string; fileId: string }[];
  @Column('text', { nullable: true }) onBehalfOf!: string | null;
  @Column('jsonb') touched!: Touched;
  @Column('jsonb') kept!: Kept;
  @Column('timestamptz') savedAt!: Date;
  /** Begun apart from it, before signing in, and laid beside it: the older of the two. */
  @Column('jsonb', { nullable: true }) other!: OtherDraft | null;
}
