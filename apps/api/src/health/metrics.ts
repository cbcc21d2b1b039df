import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { routes } from '#contracts/http/routes';
import { PokeRepository } from '#storage/poke/poke.repository';

/** Figures of this process for Prometheus: how long each route takes, and what waits to be sent. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly answers = new Histogram({
    name: 'gardesh_http_answer_seconds',
    help: 'Seconds from request to answer, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers: [this.registry],
  });

  constructor(pokes: PokeRepository) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'gardesh_pokes_unsent',
      help: 'Dossiers whose conductor has not heard yet',
      registers: [this.registry],
      async collect() {
        this.set(await pokes.backlog());
      },
    });
  }

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', async (request, reply) => {
      // A line that stays open is no slow answer.
      if (request.routeOptions.url === routes.watchInbox.path) return;
      this.answers.observe(
        { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    });
  }
}
