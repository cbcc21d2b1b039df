import type { z } from 'zod';
import type { Clocks } from '#contracts/http/clock';
import type { Dossier, HistoryLine } from '#contracts/http/dossier';
import type { PaymentAttempt } from '#contracts/http/payment';
import type { Reading } from '#contracts/http/reading';
import type { Definition } from '#domain/definition/schema';
import type { Api } from '../../api';

export type ClockShown = z.infer<typeof Clocks>['items'][number];

/** Everything a citizen may know of one request. */
export interface RequestKnown {
  dossier: Dossier;
  definition: Definition;
  /** Oldest first. */
  history: readonly HistoryLine[];
  clocks: readonly ClockShown[];
  attempts: readonly PaymentAttempt[];
  readings: readonly Reading[];
}

export async function readRequest(api: Api, trackingCode: string): Promise<RequestKnown> {
  const params = { trackingCode };
  const [{ dossier, definition }, history, clocks, attempts, readings] = await Promise.all([
    readDossier(api, trackingCode),
    readHistory(api, trackingCode),
    api.call('getClocks', { params }),
    api.call('listPayments', { params }),
    api.call('listReadings', { params }),
  ]);
  return { dossier, definition, history, clocks: clocks.items, attempts: attempts.items, readings: readings.items };
}

/** A request with the definition it began under. */
export async function readDossier(api: Api, trackingCode: string): Promise<Pick<RequestKnown, 'dossier' | 'definition'>> {
  const dossier = await api.call('getDossier', { params: { trackingCode } });
  const definition = await api.call('getService', { params: { key: dossier.service }, query: { version: dossier.serviceVersion } });
  return { dossier, definition };
}

const mostPages = 10;

async function readHistory(api: Api, trackingCode: string): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await api.call('getHistory', { params: { trackingCode }, query: { limit: '200', cursor } });
    lines.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return lines;
}
