import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { localDate } from '#domain/calendar/local';
import { Clock } from '#platform/clock';
import { Sessions } from '#platform/identity/sessions';
import { refusalFrom } from '#storage/failure';
import { AbsenceRepository } from '#storage/person/absence.repository';
import { RepresentationRepository } from '#storage/representation/representation.repository';
import type { SignedIn } from '#storage/session/session.repository';
import { type Caller, counterOf } from './caller';
import { cookieNames } from './session-cookie';

/** Who calls, by the session that the request brings: asked each time, so that a session or a post that ends, ends at once. */
@Injectable()
export class SessionCallers {
  constructor(
    private readonly sessions: Sessions<SignedIn>,
    private readonly absences: AbsenceRepository,
    private readonly representations: RepresentationRepository,
    private readonly clock: Clock,
  ) {}

  async find(request: FastifyRequest): Promise<Caller | null> {
    const credential = credentialOf(request);
    if (!credential) return null;
    try {
      const signedIn = await this.sessions.find(credential.token);
      if (!signedIn) return null;
      const { id, ...person } = signedIn.person;
      const { posts } = signedIn;
      const away = person.kind === 'staff' ? await this.absences.colleaguesAway(id) : [];
      const clients = counterOf({ posts }) ? await this.representations.clientsOf(id, localDate(await this.clock.now())) : [];
      return { person: id, ...person, posts, away, clients, by: credential.by };
    } catch (error) {
      throw refusalFrom(error);
    }
  }
}

/** A bearer token goes before a cookie. */
export function credentialOf(request: FastifyRequest): { token: string; by: Caller['by'] } | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{16,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return { token: bearer, by: 'bearer' };
  const cookie = cookieNames.map((name) => request.cookies[name]).find((value) => value !== undefined);
  return cookie ? { token: cookie, by: 'cookie' } : null;
}
