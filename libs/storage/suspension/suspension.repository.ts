import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SuspensionEntity } from './suspension.entity';

/** Read through `Reference`, which keeps what is suspended with the rest of the standing world. */
@Injectable()
export class SuspensionRepository {
  /** Already suspended: what is said of it is replaced, since when it is stays. */
  async suspend(suspension: SuspensionEntity, tx: EntityManager): Promise<void> {
    const before = await tx.findOneBy(SuspensionEntity, { service: suspension.service });
    await tx.save(SuspensionEntity, { ...suspension, since: before?.since ?? suspension.since });
  }

  async resume(service: string, tx: EntityManager): Promise<void> {
    await tx.delete(SuspensionEntity, { service });
  }
}
