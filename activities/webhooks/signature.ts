import { createHmac } from 'node:crypto';

/** A subscriber: where to, for which moments (all when absent), and the secret it was given (`whsec_` and base64). */
export interface Webhook {
  url: string;
  secret: string;
  moments?: readonly string[];
}

/** Headers by the Standard Webhooks specification, version 1: the receiver can tell who sent it, when, and whether it is a double. */
export function signedHeaders({
  id,
  atSeconds,
  body,
  secret,
}: {
  id: string;
  atSeconds: number;
  body: string;
  secret: string;
}): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${atSeconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(atSeconds), 'webhook-signature': `v1,${signature}` };
}
