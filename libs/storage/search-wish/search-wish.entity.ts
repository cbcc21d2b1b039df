import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody looked for and did not find: it feeds the keywords of services. Nothing of who it was. */
@Entity('search_wish')
@Index('search_wish_by_time', ['at'])
export class SearchWishEntity {
  @PrimaryColumn('uuid') id!: string;
  /** As searched. */
  @Column('text') words!: string;
  /** What they meant, in their own words. */
  @Column('text', { nullable: true }) wish!: string | null;
  @Column('timestamptz') at!: Date;
}
