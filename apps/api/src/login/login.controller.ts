import { Controller, Inject, Injectable, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { oneTimeCodeWords, spokenCodeWords } from '#catalog/messages/notices';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { OneTimeCodes } from '#platform/identity/one-time-codes';
import { type Issued, Sessions, sessionLifeMs } from '#platform/identity/sessions';
import { StaffIssuer } from '#platform/identity/staff-issuer';
import { MessageRepository } from '#storage/message/message.repository';
import type { PersonEntity } from '#storage/person/person.entity';
import { PersonRepository } from '#storage/person/person.repository';
import { Reference } from '#storage/reference/reference';
import type { SignedIn } from '#storage/session/session.repository';
import { DraftHolders } from '../drafts/draft-holders';
import { Input } from '../edge/input.decorator';
import { type Language, languageOf } from '../edge/language';
import { On } from '../edge/on.decorator';
import { agenciesOf, By, type Caller, rightsOf } from '../identity/caller';
import { credentialOf } from '../identity/session-callers';
import { cookieNameFor, cookieOptionsFor } from '../identity/session-cookie';
import { LOG, type Log, SETTINGS, type Settings, SMS, type Sms } from '../parts';
import { languageIn } from '../portal/language-choice';
import { postLabel } from '../readings/post-label';

/** Opens a session and hands it over: as a token to programs, as a cookie to browsers. */
@Injectable()
export class SignIns {
  constructor(
    private readonly sessions: Sessions<SignedIn>,
    private readonly holders: DraftHolders,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What the browser began before is the citizen's from now on. */
  async open(person: PersonEntity, request: FastifyRequest, reply: FastifyReply, issued?: Issued): Promise<AnswerOf<'signIn'>> {
    const token = await this.sessions.open({ person: person.id, kind: person.kind, issued });
    if (person.kind === 'citizen') await this.holders.join(request, reply, person.id);
    const { publicUrl } = this.settings;
    void reply.setCookie(cookieNameFor(publicUrl), token, cookieOptionsFor(publicUrl, new Date(Date.now() + sessionLifeMs[person.kind])));
    return { token, person: { id: person.id, kind: person.kind, name: person.name } };
  }
}

interface CodeToSend {
  key: string;
  by: 'sms' | 'call';
  to: string;
  text: string;
  code: string;
}

@Controller()
export class LoginController {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly signIns: SignIns,
    private readonly sessions: Sessions<SignedIn>,
    private readonly issuer: StaffIssuer,
    private readonly people: PersonRepository,
    private readonly messages: MessageRepository,
    private readonly reference: Reference,
    private readonly clock: Clock,
    @Inject(SMS) private readonly sms: Sms,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** One answer for every number, known or not: the code is on its way. */
  @On('askCode')
  async askCode(@Input() { body }: InputOf<'askCode'>, @Req() request: FastifyRequest): Promise<AnswerOf<'askCode'>> {
    const { challenge, code, expiresAt } = await this.codes.begin(body.mobile);
    const text = oneTimeCodeWords(code)[languageOf(request.headers['accept-language'])];
    await this.send({ key: `code-${challenge}`, by: 'sms', to: body.mobile, text, code });
    return { challenge, expiresAt: expiresAt.toISOString() };
  }

  /** Whoever waits for the first code may use whichever comes first. */
  @On('askCodeAgain')
  async askCodeAgain(@Input() { body }: InputOf<'askCodeAgain'>, @Req() request: FastifyRequest): Promise<AnswerOf<'askCodeAgain'>> {
    const { challenge, by } = body;
    const { mobile, code, expiresAt } = await this.codes.again(challenge);
    const say = by === 'call' ? spokenCodeWords : oneTimeCodeWords;
    const text = say(code)[languageOf(request.headers['accept-language'])];
    await this.send({ key: `code-${challenge}-${expiresAt.getTime()}`, by, to: mobile, text, code });
    return { challenge, expiresAt: expiresAt.toISOString() };
  }

  /** Not queued: a code that comes late is of no use. Only the sandbox keeps the text. */
  private async send({ key, by, to, text, code }: CodeToSend): Promise<void> {
    const kept = this.settings.mode === 'demo' ? text : '';
    const message = await this.messages.enter({ key, channel: by, toAddress: to, text: kept, at: await this.clock.now() });
    try {
      const phone = `+98${to.slice(1)}`;
      const { reference } =
        by === 'call'
          ? await this.sms.call({ key, to: phone, text })
          : await this.sms.send({ key, to: phone, text, template: { name: 'gardesh-code', tokens: [code] } });
      await this.messages.sent(message.id, { providerRef: reference, at: await this.clock.now() });
    } catch (error) {
      this.log.defect('code-not-sent', error);
      await this.messages.failed(message.id);
      throw new Refusal('unavailable');
    }
  }

  /** A person's first sign-in makes their row. */
  @On('signIn')
  async signIn(
    @Input() { body }: InputOf<'signIn'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'signIn'>> {
    const { mobile } = await this.codes.check(body.challenge, body.code);
    const person =
      (await this.people.findByMobile(mobile)) ??
      (await this.people.enter({ kind: 'citizen', name: mobile, mobile, nationalId: body.nationalId ?? null }));
    if (body.nationalId && !person.nationalId) await this.people.change(person.id, { nationalId: body.nationalId });
    return this.signIns.open(person, request, reply);
  }

  @On('signOut')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AnswerOf<'signOut'>> {
    const credential = credentialOf(request);
    const { idToken } = credential ? await this.sessions.close(credential.token) : { idToken: null };
    void reply.clearCookie(cookieNameFor(this.settings.publicUrl), { path: '/' });
    return { signedOut: true, leave: idToken ? await this.leaveAddress(idToken, languageIn(request)) : null };
  }

  /** Signed out here whatever becomes of the issuer. */
  private leaveAddress(idToken: string, language: Language): Promise<string | null> {
    return this.issuer.leaveAddress(idToken, language).catch((error: unknown) => {
      this.log.defect('issuer-not-left', error);
      return null;
    });
  }

  @On('me')
  async me(@By() caller: Caller): Promise<AnswerOf<'me'>> {
    const { titles, directory } = await this.reference.current();
    const { person: id, kind, name, mobile, userName, posts } = caller;
    return {
      person: { id, kind, name, mobile, userName },
      posts: posts.map(({ agency, role }) => ({ agency, role, title: postLabel(directory.agencies.get(agency)?.kind, role) })),
      agencies: agenciesOf(caller).map((key) => ({ key, title: titles.agencies.get(key) ?? { fa: key } })),
      rights: rightsOf(caller),
      now: await this.clock.now(),
    };
  }
}

/** Being one of the seeded people, without a code. Only in the demo is there such a thing. */
@Controller()
export class DemoLoginController {
  constructor(
    private readonly people: PersonRepository,
    private readonly signIns: SignIns,
  ) {}

  @On('signInDemo')
  async signIn(
    @Input() { body }: InputOf<'signInDemo'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'signInDemo'>> {
    const person = /^[0-9]+$/.test(body.user) ? await this.people.findByMobile(body.user) : await this.people.findByUserName(body.user);
    if (!person) throw new Refusal('not-found');
    return this.signIns.open(person, request, reply);
  }
}
