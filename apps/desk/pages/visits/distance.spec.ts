import { expect, it } from '@jest/globals';
import { metresBetween } from './distance';

it('measures from the Azadi tower to the Milad tower, and nothing from a place to itself', () => {
  const azadi = { lat: 35.6997, lon: 51.338 };
  expect(metresBetween(azadi, { lat: 35.7448, lon: 51.3753 }) / 1000).toBeCloseTo(6.04, 1);
  expect(metresBetween(azadi, azadi)).toBe(0);
});
