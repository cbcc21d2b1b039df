import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalCode } from '#domain/refusal';
import { LOG, type Log } from '../parts';
import { languageOf } from './language';
import { defectProblem, problemOf, RefusalWith } from './problem';

/** What the framework itself refuses, before a handler is asked. */
const codeOfStatus: Record<number, RefusalCode> = {
  400: 'malformed',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
};

/** Every failure leaves as a problem with a stable code. What is not a refusal is a defect: told to the log, not to the caller. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const language = languageOf(request.headers['accept-language']);
    const refusal = refusalOf(error);
    if (!refusal) this.log.defect('defect', error, { requestId: request.id, method: request.method, route: request.routeOptions.url });

    const problem = refusal ? problemOf(forReader(refusal, request), language, request.id) : defectProblem(language, request.id);
    if (reply.sent) return;
    reply.code(problem.status).header('content-language', language).header('vary', 'accept-language');
    if (problem.status === 503 || problem.code === 'busy') reply.header('retry-after', '2');
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    void reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = status === null ? undefined : codeOfStatus[status];
  return code ? new Refusal(code) : null;
}

/** Fastify's own errors carry a status. */
const statusOf = (error: unknown): number | null =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;

/** Who did it is told among colleagues; to everybody else a person behind a desk has no name and no id. */
function forReader(refusal: Refusal, { caller }: FastifyRequest): Refusal {
  if (caller?.kind === 'staff' || !('by' in refusal.details)) return refusal;
  const { by: _, byName: __, ...details } = refusal.details;
  return new RefusalWith(refusal.code, refusal instanceof RefusalWith ? refusal.more : {}, details, refusal.errors);
}
