import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type Scan = 'waiting' | 'clean' | 'unsafe';

/** Bytes that somebody gave us, known by their hash; the bytes lie under `path`. */
@Entity('file')
@Index('file_by_sha256', ['sha256'])
@Index('file_by_owner', ['uploadedBy', 'at'])
export class FileEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') sha256!: string;
  @Column('text') type!: string;
  @Column('text', { nullable: true }) name!: string | null;
  /** Bytes. */
  @Column('int') size!: number;
  /** Relative to the folder of files. */
  @Column('text') path!: string;
  @Column('text') scan!: Scan;
  @Column('text', { nullable: true }) uploadedBy!: string | null;
  @Column('timestamptz') at!: Date;
}
