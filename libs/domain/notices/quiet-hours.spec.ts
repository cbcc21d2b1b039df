import { describe, expect, it } from '@jest/globals';
import { heldUntil } from './quiet-hours';

const night = { from: '22:00', to: '07:00' };
/** Tehran is three and a half hours ahead. */
const evening = '2026-11-22T19:30:00.000Z'; // 23:00
const early = '2026-11-23T01:00:00.000Z'; // 04:30
const morning = '2026-11-23T03:30:00.000Z'; // 07:00

describe('quiet hours', () => {
  it('hold an SMS until the morning, before midnight and after it', () => {
    expect(heldUntil({ at: evening, quiet: night, due: null })).toBe(morning);
    expect(heldUntil({ at: early, quiet: night, due: null })).toBe(morning);
  });

  it('are over to the minute, and do not begin before their time', () => {
    expect(heldUntil({ at: morning, quiet: night, due: null })).toBeNull();
    expect(heldUntil({ at: '2026-11-22T18:29:59.000Z', quiet: night, due: null })).toBeNull();
    expect(heldUntil({ at: evening, quiet: null, due: null })).toBeNull();
    expect(heldUntil({ at: evening, quiet: { from: '13:00', to: '15:00' }, due: null })).toBeNull();
  });

  it('do not hold what must be done by the next evening', () => {
    expect(heldUntil({ at: evening, quiet: night, due: '2026-11-23T12:00:00.000Z' })).toBeNull();
    expect(heldUntil({ at: evening, quiet: night, due: '2026-11-25T20:30:00.000Z' })).toBe(morning);
  });
});
