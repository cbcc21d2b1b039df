import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addressCheckWords } from '#catalog/messages/notices';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { MessageRepository } from '#storage/message/message.repository';
import { LOG, type Log, MAIL, type Mail, SETTINGS, type Settings } from '../parts';

/** Wrong, used or too late: the way on is a new link. */
export const linkIsOver = (): Refusal => new Refusal('invalid-input', {}, [{ pointer: '/token', code: 'pattern-mismatch' }]);

const lifeMs = 2 * 86_400_000;

/** That an e-mail address is somebody's: a link goes to it, good for two days, for this person and this address alone. */
@Injectable()
export class EmailAddresses {
  constructor(
    private readonly messages: MessageRepository,
    private readonly clock: Clock,
    @Inject(MAIL) private readonly mail: Mail,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Refuses `unavailable` when the mail does not go out. Only the sandbox keeps the text, for it holds the link. */
  async ask(person: string, email: string, language: 'fa' | 'en'): Promise<void> {
    const link = `${this.settings.publicUrl}/my/preferences/email?token=${this.tokenOf(person, email, Date.now() + lifeMs)}`;
    const { subject, text } = addressCheckWords(link)[language];
    const key = `address-${randomUUID()}`;
    const kept = this.settings.mode === 'demo' ? text : '';
    const message = await this.messages.enter({ key, channel: 'email', toAddress: email, subject, text: kept, at: await this.clock.now() });
    try {
      const { reference } = await this.mail.send({ key, to: email, subject, text });
      await this.messages.sent(message.id, { providerRef: reference, at: await this.clock.now() });
    } catch (error) {
      this.log.defect('address-check-not-sent', error);
      await this.messages.failed(message.id);
      throw new Refusal('unavailable');
    }
  }

  /** Refuses a token that is not theirs, or over. */
  check(token: string, person: string, email: string): void {
    const until = Number(token.split('.')[0]);
    const right = Buffer.from(this.tokenOf(person, email, until));
    const given = Buffer.from(token);
    const isTheirs = given.length === right.length && timingSafeEqual(given, right);
    if (!isTheirs || until < Date.now()) throw linkIsOver();
  }

  private tokenOf(person: string, email: string, until: number): string {
    const mac = createHmac('sha256', this.settings.secret).update(JSON.stringify(['address', person, email, until]));
    return `${until}.${mac.digest('base64url')}`;
  }
}
