import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { lasting, passing } from './failure';

export interface MailMessage {
  /** The same key for the same message, however often it is sent. */
  key: string;
  to: string;
  subject: string;
  text: string;
}

export interface Mail {
  /** Safe to repeat: a repeated key carries the same Message-ID, by which mailboxes know a double. Throws OutsideFailure. */
  send(message: MailMessage): Promise<{ reference: string }>;
  /** Greets the server and signs in; sends nothing. Throws OutsideFailure. */
  reach(): Promise<void>;
}

/** `url` as in `smtp://user:secret@mail.example.ir:587`; `from` as in `گردش <no-reply@example.ir>`. */
export type MailSettings = { provider: 'sandbox' } | { provider: 'smtp'; url: string; from: string };

export const mailOf = (settings: MailSettings): Mail => (settings.provider === 'smtp' ? smtpMail(settings) : sandboxMail);

/** The sandbox sends nothing: the row of the message is what the demo's outbox shows. */
const sandboxMail: Mail = {
  send: ({ key }) => Promise.resolve({ reference: `sandbox-${key}` }),
  reach: () => Promise.resolve(),
};

function smtpMail({ url, from }: { url: string; from: string }): Mail {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 });
  const host = new URL(url).hostname;
  return {
    async send({ key, to, subject, text }) {
      const messageId = `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`;
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId,
          headers: { 'Content-Language': 'fa', 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw isLasting(error) ? lasting('smtp-refused') : passing('smtp-unreachable', error);
      }
      return { reference: messageId };
    },
    async reach() {
      await transport.verify().catch((error: unknown) => {
        throw isLasting(error) ? lasting('smtp-refused') : passing('smtp-unreachable', error);
      });
    },
  };
}

/** RFC 5321: a reply of the 500s is final, one of the 400s is not. */
const isLasting = (error: unknown): boolean => error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500;
