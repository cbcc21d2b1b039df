import { expect, it } from '@jest/globals';
import type { HistoryLine } from '#contracts/http/dossier';
import { changesIn } from './changes';

const line = (kind: string, fact: Record<string, unknown>) => ({ kind, fact }) as unknown as HistoryLine;

it('tells what stood there before, also after several changes, and leaves alone what came back the same', () => {
  const changes = changesIn([
    line('filed', { form: { venue: { name: 'تالار', capacity: 400 }, title: 'شب' } }),
    line('form-changed', { changes: { venue: { capacity: 500 }, title: 'شب' } }),
    line('form-changed', { changes: { venue: { capacity: 600 }, note: 'تازه' } }),
  ]);
  expect(Object.fromEntries(changes)).toEqual({ 'venue.capacity': 500, note: null });
});
