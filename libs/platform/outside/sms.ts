import { KavenegarSms } from './sms.kavenegar';

/** A text to one phone. */
export interface SmsMessage {
  /** The same key for the same message, however often it is sent. */
  key: string;
  /** `+989…`. */
  to: string;
  text: string;
  /** A template that the carrier has approved, for one-time codes: it is delivered at once and to everyone. */
  template?: { name: string; tokens: [string, string?, string?] } | undefined;
}

export type Delivery = 'under-way' | 'delivered' | 'failed' | 'unknown';

export interface Sms {
  /** Safe to repeat under the same key. Answers with the provider's reference; throws OutsideFailure. */
  send(message: SmsMessage): Promise<{ reference: string }>;
  /** Calls the phone and reads the text aloud. Answers and throws as `send`; a repeated call rings twice. */
  call(message: Omit<SmsMessage, 'template'>): Promise<{ reference: string }>;
  delivery(reference: string): Promise<Delivery>;
}

export type SmsSettings = { provider: 'sandbox' } | { provider: 'kavenegar'; apiKey: string; sender: string; baseUrl?: string | undefined };

export const smsOf = (settings: SmsSettings): Sms => (settings.provider === 'kavenegar' ? new KavenegarSms(settings) : sandboxSms);

/** The sandbox sends nothing: the row of the message is what the demo's outbox shows. */
const sandboxSms: Sms = {
  send: ({ key }) => Promise.resolve({ reference: `sandbox-${key}` }),
  call: ({ key }) => Promise.resolve({ reference: `sandbox-call-${key}` }),
  delivery: () => Promise.resolve('delivered'),
};
