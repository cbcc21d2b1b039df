import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { counterCodeWords } from '#catalog/messages/notices';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { OneTimeCodes } from '#platform/identity/one-time-codes';
import { OutsideFailure } from '#platform/outside/failure';
import type { Registers } from '#platform/outside/registers';
import { MessageRepository } from '#storage/message/message.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { Titles } from '../dossiers/labels';
import { type Caller, counterOf } from '../identity/caller';
import { LOG, type Log, REGISTERS, SETTINGS, type Settings, SMS, type Sms } from '../parts';

/** A client shows that they are at the counter: a code goes to their own phone, and they read it out to the clerk. */
@Injectable()
export class ClientPresence {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly people: PersonRepository,
    private readonly messages: MessageRepository,
    private readonly titles: Titles,
    private readonly clock: Clock,
    @Inject(REGISTERS) private readonly registers: Registers,
    @Inject(SMS) private readonly sms: Sms,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The code says to whom it is told, and serves this clerk alone. */
  async ask(whom: InputOf<'askClientCode'>['body'], caller: Caller): Promise<AnswerOf<'askClientCode'>> {
    const counter = counterOf(caller);
    if (!counter) throw new Refusal('not-permitted', { code: 'no-mandate' });
    const mobile = 'mobile' in whom ? whom.mobile : await this.mobileOf(whom.nationalId);
    const { challenge, code, expiresAt } = await this.codes.begin(mobile, `counter:${caller.person}`);
    const { fa } = counterCodeWords(code, (await this.titles.labels()).agency(counter));
    await this.send(`counter-${challenge}`, mobile, fa);
    return { challenge, expiresAt: expiresAt.toISOString(), mobileEnds: mobile.slice(-4) };
  }

  /** The mobile at which the client read the code. Refuses as signing in does. */
  async check({ challenge, code, clerk }: { challenge: string; code: string; clerk: string }): Promise<string> {
    return (await this.codes.check(challenge, code, `counter:${clerk}`)).mobile;
  }

  /** Only a number of which the register says that it is theirs: whoever signs in may write any national ID. */
  private async mobileOf(nationalId: string): Promise<string> {
    for (const { mobile } of await this.people.findCitizens(nationalId)) {
      if (mobile && (await this.belongsTo(mobile, nationalId))) return mobile;
    }
    throw new Refusal('invalid-input', {}, [{ pointer: '/nationalId', code: 'no-mobile-known' }]);
  }

  private async belongsTo(mobile: string, nationalId: string): Promise<boolean> {
    try {
      const use = 'identity.mobileMatchesNationalId';
      return (await this.registers.ask({ use, key: randomUUID(), about: { mobile, nationalId } })).match === true;
    } catch (error) {
      if (error instanceof OutsideFailure) throw new Refusal('unavailable', { code: error.code });
      throw error;
    }
  }

  /** Not queued, as every code. Only the sandbox keeps the text. */
  private async send(key: string, to: string, text: string): Promise<void> {
    const kept = this.settings.mode === 'demo' ? text : '';
    const message = await this.messages.enter({ key, channel: 'sms', toAddress: to, text: kept, at: await this.clock.now() });
    try {
      const { reference } = await this.sms.send({ key, to: `+98${to.slice(1)}`, text });
      await this.messages.sent(message.id, { at: await this.clock.now(), providerRef: reference });
    } catch (error) {
      this.log.defect('code-not-sent', error);
      await this.messages.failed(message.id);
      throw new Refusal('unavailable');
    }
  }
}
