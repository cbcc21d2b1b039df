import type { CookieSerializeOptions } from '@fastify/cookie';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Sessions } from '#platform/identity/sessions';
import { StaffIssuer } from '#platform/identity/staff-issuer';
import { refusalFrom } from '#storage/failure';
import { PersonRepository } from '#storage/person/person.repository';
import { SessionRepository, type SignedIn } from '#storage/session/session.repository';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { credentialOf } from '../identity/session-callers';
import { SETTINGS, type Settings } from '../parts';
import { languageIn } from '../portal/language-choice';
import { SignIns } from './login.controller';
import { staffRefusedPage, staffSignedOutPage } from './staff.page';
import { attemptCookieOf, attemptLifeMs, StaffAttempts } from './staff-attempts';
import { StaffPeople } from './staff-people';

const path = '/api/login/staff';

/** Staff sign in at their issuer: OpenID Connect, authorization code with PKCE. */
@Controller()
export class StaffController {
  private readonly attempts: StaffAttempts;
  private readonly cookieOptions: CookieSerializeOptions;

  constructor(
    private readonly issuer: StaffIssuer,
    private readonly staff: StaffPeople,
    private readonly people: PersonRepository,
    private readonly signIns: SignIns,
    private readonly sessions: Sessions<SignedIn>,
    private readonly store: SessionRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.attempts = new StaffAttempts(settings.secret);
    this.cookieOptions = { path, httpOnly: true, sameSite: 'lax', secure: settings.publicUrl.startsWith('https:') };
  }

  @On('signInStaff')
  async begin(
    @Input() { query }: InputOf<'signInStaff'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { publicUrl } = this.settings;
    if (isNamesake(request.headers.host, new URL(publicUrl).host))
      return reply.redirect(`${publicUrl}${path}?next=${encodeURIComponent(query.next)}`, 302);
    return this.orPage(request, reply, async () => {
      const { address, attempt } = await this.issuer.begin({ language: languageIn(request), again: query.prompt === 'login' });
      const sealed = this.attempts.seal({ ...attempt, next: query.next }, Date.now());
      void reply.setCookie(attemptCookieOf(attempt.state), sealed, { ...this.cookieOptions, maxAge: attemptLifeMs / 1000 });
      return reply.redirect(address.href, 302);
    });
  }

  /** An attempt counts once: its cookie goes with the first answer, whatever that is. */
  @On('staffCameBack')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.orPage(request, reply, async () => {
      const query = request.url.split('?')[1] ?? '';
      const state = new URLSearchParams(query).get('state');
      const cookie = attemptCookieOf(state ?? '');
      const begun = this.attempts.open(request.cookies[cookie], { state, now: Date.now() });
      if (request.cookies[cookie]) void reply.clearCookie(cookie, this.cookieOptions);
      if (!begun) throw new Refusal('sign-in-failed');
      const claims = await this.issuer.finish(query, begun);
      const person = await this.staff.identify(claims);
      const before = credentialOf(request);
      if (before?.by === 'cookie') await this.sessions.close(before.token);
      await this.signIns.open(person, request, reply, claims);
      return reply.redirect(begun.next, 302);
    });
  }

  @On('staffSignedOut')
  signedOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return reply.type('text/html; charset=utf-8').send(staffSignedOutPage(languageIn(request)));
  }

  /** The issuer's word that somebody is signed out there; here it is so at once. */
  @On('endIssuedSessions')
  async endIssued(@Input() { body }: InputOf<'endIssuedSessions'>): Promise<AnswerOf<'endIssuedSessions'>> {
    const { subject, issuerSession } = await this.issuer.readLogoutOrder(body.logout_token);
    if (issuerSession) await this.store.revokeIssued(issuerSession);
    else if (subject) await this.endAllOf(subject);
    return { ended: true };
  }

  private async endAllOf(subject: string): Promise<void> {
    const person = await this.people.findBySubject(subject);
    if (person) await this.store.revokeAllOf(person.id);
  }

  /** A person stands in front of this, not a program: a refusal is a page. */
  private async orPage(request: FastifyRequest, reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
    try {
      return await work();
    } catch (error) {
      const refusal = refusalFrom(error);
      if (!(refusal instanceof Refusal)) throw error;
      const { status, text } = staffRefusedPage(refusal, languageIn(request));
      return reply.code(status).type('text/html; charset=utf-8').send(text);
    }
  }
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/;

/** One's own machine by another of its names: the issuer sends the browser back to the public one, and cookies belong to a host. */
const isNamesake = (host: string | undefined, publicHost: string): boolean =>
  host !== undefined && host !== publicHost && loopback.test(host) && loopback.test(publicHost);
