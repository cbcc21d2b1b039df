import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

export type TemplateScope = 'personal' | 'unit' | 'agency';

/** A text for replies: one person's, a post's, or a whole body's. Ended, never deleted. */
@Entity('template')
@Index('template_by_agency', ['agency'], { where: 'ended_at IS NULL' })
@Index('template_by_person', ['person'], { where: 'ended_at IS NULL' })
export class TemplateEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') scope!: TemplateScope;
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { nullable: true }) person!: string | null;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('int', { default: 0 }) uses!: number;
}

/** Its words at one time. The latest approved one is used; a later one without approval is a proposal. */
@Entity('template_version')
export class TemplateVersionEntity {
  @PrimaryColumn('uuid') template!: string;
  @ManyToOne(() => TemplateEntity)
  @JoinColumn({ name: 'template', foreignKeyConstraintName: 'template_version_template' })
  of?: TemplateEntity;
  @PrimaryColumn('int') version!: number;
  @Column('text', { nullable: true }) service!: string | null;
  @Column('text') title!: string;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) madeBy!: string | null;
  @Column('timestamptz') madeAt!: Date;
  @Column('text', { nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
}
