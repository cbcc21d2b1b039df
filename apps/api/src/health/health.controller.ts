import { Controller, Injectable, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { AnswerOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { On } from '../edge/on.decorator';
import { Metrics } from './metrics';

/** Whether this process takes work. It says no before it stops, so that nobody sends it more. */
@Injectable()
export class Readiness {
  stopping = false;
  private migrated = false;

  constructor(private readonly database: DataSource) {}

  /** Able to write what it is given, in the schema it knows. Temporal may be away. */
  async isReady(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      this.migrated ||= !(await this.database.showMigrations());
      const [row]: { writable: boolean }[] = await this.database.query(
        `select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writable`,
      );
      return this.migrated && row?.writable === true;
    } catch {
      return false;
    }
  }
}

@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @On('live')
  live(): AnswerOf<'live'> {
    return { status: 'live' };
  }

  @On('ready')
  async ready(): Promise<AnswerOf<'ready'>> {
    if (!(await this.readiness.isReady())) throw new Refusal('unavailable');
    return { status: 'ready' };
  }

  @On('metrics')
  async figures(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
