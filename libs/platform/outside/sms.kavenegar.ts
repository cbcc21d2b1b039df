import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lasting, passing } from './failure';
import { callJson } from './json-call';
import type { Delivery, Sms, SmsMessage } from './sms';

export interface KavenegarSettings {
  apiKey: string;
  /** The line that messages come from. */
  sender: string;
  baseUrl?: string | undefined;
  timeoutMs?: number | undefined;
}

const Entry = z.object({ messageid: z.coerce.string(), status: z.coerce.number().optional() });
const Answer = z.object({ return: z.object({ status: z.number() }), entries: z.array(Entry).nullish() });

/** Kavenegar's own numbers: the wire is busy, the server is not well. All others will not mend by themselves. */
const passingStatuses = new Set([402, 409, 429, 451, 500, 502, 503, 504]);

const deliveries: Record<number, Delivery> = {
  1: 'under-way',
  2: 'under-way',
  4: 'under-way',
  5: 'under-way',
  6: 'failed',
  10: 'delivered',
  11: 'failed',
  13: 'failed',
  14: 'failed',
  100: 'unknown',
};

/** Kavenegar's HTTP interface, version 1 (`sms/send`, `verify/lookup`, `call/maketts`, `sms/status`, `sms/statuslocalmessageid`). */
export class KavenegarSms implements Sms {
  private readonly base: string;
  private readonly timeoutMs: number;

  constructor(private readonly settings: KavenegarSettings) {
    this.base = `${settings.baseUrl ?? 'https://api.kavenegar.com'}/v1/${settings.apiKey}`;
    this.timeoutMs = settings.timeoutMs ?? 10_000;
  }

  async send({ key, to, text, template }: SmsMessage): Promise<{ reference: string }> {
    const receptor = localNumber(to);
    if (template) {
      const [token, token2, token3] = template.tokens;
      return this.first('verify/lookup.json', {
        receptor,
        template: template.name,
        token,
        ...(token2 ? { token2 } : {}),
        ...(token3 ? { token3 } : {}),
      });
    }
    const localid = localIdOf(key);
    const sentBefore = await this.sentUnder(localid);
    return sentBefore ?? this.first('sms/send.json', { receptor, sender: this.settings.sender, message: text, localid });
  }

  call({ to, text }: Omit<SmsMessage, 'template'>): Promise<{ reference: string }> {
    return this.first('call/maketts.json', { receptor: localNumber(to), message: text });
  }

  async delivery(reference: string): Promise<Delivery> {
    const [entry] = await this.ask('sms/status.json', { messageid: reference });
    return deliveries[entry?.status ?? 100] ?? 'unknown';
  }

  /** What became of an attempt whose answer was lost. */
  private async sentUnder(localid: string): Promise<{ reference: string } | null> {
    const [entry] = await this.ask('sms/statuslocalmessageid.json', { localid });
    const known = entry && entry.status !== 100 && entry.messageid !== '0';
    return known ? { reference: entry.messageid } : null;
  }

  private async first(path: string, form: Record<string, string>): Promise<{ reference: string }> {
    const [entry] = await this.ask(path, form);
    if (!entry) throw passing('kavenegar-unreadable');
    return { reference: entry.messageid };
  }

  private async ask(path: string, form: Record<string, string>): Promise<z.infer<typeof Entry>[]> {
    const { body } = await callJson({ url: `${this.base}/${path}`, body: { form }, timeoutMs: this.timeoutMs, whom: 'kavenegar' });
    const answer = Answer.safeParse(body);
    if (!answer.success) throw passing('kavenegar-unreadable');
    const { status } = answer.data.return;
    if (status !== 200) throw passingStatuses.has(status) ? passing(`kavenegar-${status}`) : lasting(`kavenegar-${status}`);
    return answer.data.entries ?? [];
  }
}

/** `+98912…` as `0912…`. */
const localNumber = (mobile: string): string => mobile.replace(/^\+98/, '0');

/** Kavenegar wants a whole number that JSON can carry; 53 bits of the key's hash. */
const localIdOf = (key: string): string => (createHash('sha256').update(key).digest().readBigUInt64BE() >> 11n).toString();
