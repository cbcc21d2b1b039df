import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { ask } from '../promises/question';
import { startGardesh } from '../support/gardesh';

it('tells another system of a moment it asked for, signed, without anything of a person', async () => {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
  const other = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    // Away at first, as other systems are.
    response.writeHead(heard.length === 1 ? 503 : 204).end();
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const key = Buffer.alloc(24, 7);
  const webhook = {
    url: `http://127.0.0.1:${(other.address() as AddressInfo).port}/`,
    secret: `whsec_${key.toString('base64')}`,
    moments: ['received'],
  };
  const gardesh = await startGardesh({ environment: { GARDESH_WEBHOOKS: JSON.stringify([webhook]) } });
  try {
    const dossier = await ask(await gardesh.citizen());
    await gardesh.until('the second try', () => heard.length >= 2);
    const [first, second] = heard;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = second!.headers;
    expect(signature).toBe(`v1,${createHmac('sha256', key).update(`${id}.${at}.${second!.body}`).digest('base64')}`);
    expect(JSON.parse(second!.body).data).toMatchObject({ trackingCode: dossier.trackingCode, service: 'road-question' });
    expect(second!.body).not.toMatch(/بهسازی|0912/);
  } finally {
    await gardesh.stop();
    other.close();
  }
});
