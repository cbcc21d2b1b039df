import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PaperEntity, type PaperState } from './paper.entity';

@Injectable()
export class PaperRepository {
  constructor(private readonly database: DataSource) {}

  find(id: string): Promise<PaperEntity | null> {
    return this.rows().findOneBy({ id });
  }

  findByToken(token: string): Promise<PaperEntity | null> {
    return this.rows().findOneBy({ token });
  }

  /** The paper that an errand has already made, if it ran before. */
  findByErrand(errandId: string): Promise<PaperEntity | null> {
    return this.rows().findOneBy({ errandId });
  }

  findOfDossier(dossierId: string): Promise<PaperEntity[]> {
    return this.rows().find({ where: { dossierId }, order: { issuedAt: 'ASC' } });
  }

  /** Newest first: what was issued to a person, or to somebody on whose behalf they act. */
  findOfApplicant(person: string): Promise<PaperEntity[]> {
    return this.rows()
      .createQueryBuilder('paper')
      .where('paper.dossier_id in (select id from dossier where applicant = :person or filed_by = :person)', { person })
      .orderBy('paper.issued_at', 'DESC')
      .addOrderBy('paper.id', 'DESC')
      .getMany();
  }

  /** The next number of a series, from 1. Numbers of transactions that fail leave no gap: they roll back. */
  async nextNumber(series: string, tx: EntityManager = this.database.manager): Promise<number> {
    const [row] = (await tx.query(
      'insert into paper_series (series, last) values ($1, 1) on conflict (series) do update set last = paper_series.last + 1 returning last',
      [series],
    )) as [{ last: number }];
    return row.last;
  }

  /** Safe to repeat: an errand makes one paper. Returns the one that stands. */
  async enter(paper: Omit<PaperEntity, 'dossier'>, tx: EntityManager = this.database.manager): Promise<PaperEntity> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(PaperEntity)
      .values(paper as never)
      .orIgnore()
      .execute();
    return tx.findOneByOrFail(PaperEntity, { errandId: paper.errandId });
  }

  async mark(id: string, state: PaperState, tx: EntityManager = this.database.manager): Promise<void> {
    await tx.update(PaperEntity, { id }, { state });
  }

  private rows() {
    return this.database.getRepository(PaperEntity);
  }
}
