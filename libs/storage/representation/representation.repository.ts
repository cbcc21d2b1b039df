import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Instant, IsoDate } from '#domain/instant';
import { RepresentationEntity } from './representation.entity';

export type NewRepresentation = Omit<RepresentationEntity, 'id' | 'acts' | 'at' | 'endedAt'> & { at: Instant };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `find…` may come back empty. What has ended, or whose last day has passed, is none. */
@Injectable()
export class RepresentationRepository {
  constructor(private readonly database: DataSource) {}

  /** Safe to repeat: the same person or company is taken on once, by its latest word. */
  async enter({ at, ...representation }: NewRepresentation): Promise<RepresentationEntity> {
    return this.database.transaction(async (tx) => {
      const { representative, represented, legalId } = representation;
      await tx.update(
        RepresentationEntity,
        { representative, represented: represented ?? IsNull(), legalId: legalId ?? IsNull(), endedAt: IsNull() },
        { endedAt: new Date(at) },
      );
      const entered = { id: randomUUID(), ...representation, at: new Date(at), endedAt: null };
      await tx.insert(RepresentationEntity, entered);
      return entered;
    });
  }

  /** Latest first. */
  async findOf(representative: string, day: IsoDate): Promise<RepresentationEntity[]> {
    const rows = await this.rows().find({ where: { representative, endedAt: IsNull() }, order: { at: 'DESC' } });
    return rows.filter(holdsOn(day));
  }

  async find({ id, representative, day }: { id: string; representative: string; day: IsoDate }): Promise<RepresentationEntity | null> {
    const found = uuid.test(id) ? await this.rows().findOneBy({ id, representative, endedAt: IsNull() }) : null;
    return found && holdsOn(day)(found) ? found : null;
  }

  /** The clients who are at the counter with this clerk: the ids of persons. */
  async clientsOf(representative: string, day: IsoDate): Promise<string[]> {
    const rows = await this.rows().find({ where: { representative, relation: 'client', endedAt: IsNull() } });
    return rows.filter(holdsOn(day)).flatMap(({ represented }) => represented ?? []);
  }

  /** False where there was none to end. */
  async end({ id, representative, at }: { id: string; representative: string; at: Instant }): Promise<boolean> {
    if (!uuid.test(id)) return false;
    const { affected } = await this.rows().update({ id, representative, endedAt: IsNull() }, { endedAt: new Date(at) });
    return affected === 1;
  }

  private rows() {
    return this.database.getRepository(RepresentationEntity);
  }
}

const holdsOn =
  (day: IsoDate) =>
  ({ until }: RepresentationEntity): boolean =>
    until === null || until >= day;
