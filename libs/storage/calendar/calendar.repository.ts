import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Calendar, Closure } from '#domain/calendar/calendar';
import type { Instant } from '#domain/instant';
import { CalendarEntity, ClosureEntity } from './calendar.entity';

@Injectable()
export class CalendarRepository {
  constructor(private readonly database: DataSource) {}

  /** Enters or replaces, by key. */
  async put(calendars: readonly Calendar[]): Promise<void> {
    if (calendars.length)
      await this.database.getRepository(CalendarEntity).upsert(
        calendars.map((body) => ({ key: body.key, body })),
        ['key'],
      );
  }

  async announce(
    closure: Omit<Closure, 'id'>,
    { by, at }: { by: string; at: Instant },
    tx: EntityManager = this.database.manager,
  ): Promise<Closure> {
    const announced = { id: randomUUID(), ...closure };
    await tx.insert(ClosureEntity, { ...announced, announcedBy: by, announcedAt: new Date(at) });
    return announced;
  }

  /** Takes a closure back. */
  async lift(id: string, tx: EntityManager = this.database.manager): Promise<void> {
    await tx.delete(ClosureEntity, { id });
  }
}
