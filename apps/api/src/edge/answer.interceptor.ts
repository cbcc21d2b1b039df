import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answered } from './answered';

/** Puts on the wire what a handler answered: the remembered status of a write, and the version as ETag. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const body = answer instanceof Answered ? answer.body : answer;
        if (answer instanceof Answered) {
          reply.code(answer.status);
          if (answer.replayed) reply.header('idempotency-replayed', 'true');
        }
        const version = versionOf(body);
        if (version !== null) reply.header('etag', `"${version}"`);
        return body;
      }),
    );
  }
}

function versionOf(body: unknown): number | null {
  if (body === null || typeof body !== 'object') return null;
  if ('version' in body && typeof body.version === 'number') return body.version;
  return 'dossier' in body && !('id' in body) ? versionOf(body.dossier) : null;
}
