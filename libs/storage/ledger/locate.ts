import { Refusal } from '#domain/refusal';
import type { EntryDossier } from './entry';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Tasks and errands carry their dossier's tracking code in front: `482107359162-t3`. */
export function locate(which: Exclude<EntryDossier, { fresh: unknown }>): { column: 'id' | 'tracking_code'; value: string } {
  if ('id' in which) {
    if (!uuid.test(which.id)) throw new Refusal('not-found');
    return { column: 'id', value: which.id };
  }
  if ('trackingCode' in which) return { column: 'tracking_code', value: which.trackingCode };
  return { column: 'tracking_code', value: trackingCodeIn('taskId' in which ? which.taskId : which.errandId) };
}

export const trackingCodeIn = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('-')));
