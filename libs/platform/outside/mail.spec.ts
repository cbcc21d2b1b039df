import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { mailOf } from './mail';

describe('e-mail by SMTP', () => {
  let server: SMTPServer;
  const received: string[] = [];
  afterEach(() => new Promise<void>((done) => server.close(done)));

  async function smtp(refuse?: { responseCode: number }) {
    received.length = 0;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => callback(refuse ? Object.assign(new Error('no'), refuse) : null),
      onData(stream, _session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push(Buffer.concat(chunks).toString());
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    return mailOf({ provider: 'smtp', url: `smtp://127.0.0.1:${port}`, from: 'گردش <no-reply@gardesh.example>' });
  }
  const message = { key: '482107359162-e5-email', to: 'sample@example.org', subject: 'مجوز صادر شد', text: 'درخواست شما پذیرفته شد.' };

  it('carries Persian whole, and the same Message-ID for the same key', async () => {
    const mail = await smtp();
    const first = await mail.send(message);
    const second = await mail.send(message);
    expect(second).toEqual(first);
    const [sent] = received;
    expect(sent).toContain(`Message-ID: ${first.reference}`);
    expect(sent).toContain('To: sample@example.org');
    const body = /base64\r\n[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(sent!)?.[1] ?? '';
    expect(Buffer.from(body, 'base64').toString().trim()).toBe(message.text);
    expect(received).toHaveLength(2);
  });

  it.each([
    [550, 'smtp-refused', true],
    [451, 'smtp-unreachable', false],
  ])('takes a reply of %d for %s', async (responseCode, code, lasting) => {
    const mail = await smtp({ responseCode });
    await expect(mail.send(message)).rejects.toMatchObject({ name: 'OutsideFailure', code, lasting });
  });

  it('is unreachable when nobody listens', async () => {
    const mail = await smtp();
    await new Promise<void>((done) => server.close(done));
    await expect(mail.send(message)).rejects.toMatchObject({ code: 'smtp-unreachable', lasting: false });
  });
});
