import { Inject, Injectable } from '@nestjs/common';
import { lasting, passing } from '#platform/outside/failure';
import type { Done, Effect, OwedOf } from '../dossiers/effects';
import { ACTIVITY_SETTINGS, type ActivitySettings } from '../settings';
import { signedHeaders, type Webhook } from './signature';

/** Tells other systems that something happened: codes alone; who may know more asks the interface. */
@Injectable()
export class WebhookEffect implements Effect<'webhook'> {
  constructor(@Inject(ACTIVITY_SETTINGS) private readonly settings: ActivitySettings) {}

  async carryOut(owed: OwedOf<'webhook'>): Promise<Done> {
    const { moment } = owed.errand.request;
    const concerned = this.settings.webhooks.filter(({ moments }) => moments?.includes(moment) ?? true);
    await Promise.all(concerned.map((webhook) => send(webhook, owed)));
    return {};
  }
}

async function send({ url, secret }: Webhook, { dossier, errand }: OwedOf<'webhook'>): Promise<void> {
  const { trackingCode, service, lifecycle, stage, result, version } = dossier;
  const body = JSON.stringify({
    type: `dossier.${errand.request.moment}`,
    timestamp: errand.owedAt,
    data: { trackingCode, service, lifecycle, stage, result, version },
  });
  const headers = {
    'content-type': 'application/json',
    ...signedHeaders({ id: errand.id, atSeconds: Math.floor(Date.now() / 1000), body, secret }),
  };
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'error', signal: AbortSignal.timeout(10_000) }).catch(
    (error: unknown) => {
      throw passing('webhook-unreachable', error);
    },
  );
  await response.body?.cancel();
  if (response.status === 410) throw lasting('webhook-gone');
  if (!response.ok) throw passing(`webhook-${response.status}`);
}
