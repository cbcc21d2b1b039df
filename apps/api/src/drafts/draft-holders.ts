import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Visitors, visitorLifeMs } from '#platform/identity/visitors';
import { DraftRepository } from '#storage/draft/draft.repository';
import { cookieOptionsFor, visitorCookieFor } from '../identity/session-cookie';
import { SETTINGS, type Settings } from '../parts';

/** Whose drafts a request is about: the account's, or before anybody has signed in the browser's own. */
@Injectable()
export class DraftHolders {
  constructor(
    private readonly visitors: Visitors,
    private readonly drafts: DraftRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Null for a browser that has begun nothing. */
  async find(request: FastifyRequest): Promise<string | null> {
    if (request.caller) return request.caller.person;
    const token = this.tokenIn(request);
    return token ? this.visitors.find(token) : null;
  }

  /** As `find`; a browser that has begun nothing is given a token of its own. */
  async findOrOpen(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const known = await this.find(request);
    if (known) return known;
    const { token, holder } = await this.visitors.open();
    const { publicUrl } = this.settings;
    const expires = new Date(Date.now() + visitorLifeMs);
    void reply.setCookie(visitorCookieFor(publicUrl), token, cookieOptionsFor(publicUrl, expires));
    return holder;
  }

  /** Somebody has signed in here: what the browser began is theirs from now on. */
  async join(request: FastifyRequest, reply: FastifyReply, person: string): Promise<void> {
    const token = this.tokenIn(request);
    if (!token) return;
    const visitor = await this.visitors.find(token);
    if (visitor) await this.drafts.join(visitor, person);
    await this.visitors.close(token);
    void reply.clearCookie(visitorCookieFor(this.settings.publicUrl), { path: '/' });
  }

  private tokenIn(request: FastifyRequest): string | undefined {
    return request.cookies[visitorCookieFor(this.settings.publicUrl)];
  }
}
