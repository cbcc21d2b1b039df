import { expect, it } from '@jest/globals';
import type { StageFigures } from '#contracts/http/overview';
import { sharesOf, toneOf, weightsOf } from './heat';

const stage = (key: string, seconds: number | null): StageFigures => {
  const none = { seconds: null, n: 0 };
  return {
    key,
    title: { fa: key },
    kind: 'review',
    open: 0,
    late: 0,
    arrivals: 0,
    departures: 0,
    queue: none,
    handsOn: none,
    wait: { seconds, n: 9 },
  };
};

it('a stage is hot by its share of all the waiting, and cold where nothing was measured', () => {
  const shares = sharesOf([stage('check', 6000), stage('decide', 3000), stage('issue', 1000), stage('new', null)]);
  expect([...shares].map(([key, share]) => [key, toneOf(share)])).toEqual([
    ['check', 'danger'],
    ['decide', 'warning'],
    ['issue', 'ahead'],
    ['new', 'ahead'],
  ]);
  expect(sharesOf([stage('new', null)]).get('new')).toBe(0);
});

it('ways back are as broad as they are used', () => {
  const weights = weightsOf({
    loops: [
      { from: 'supplement', to: 'check', times: 8 },
      { from: 'decide', to: 'check', times: 2 },
    ],
  });
  expect([weights.get('supplement check'), weights.get('decide check')]).toEqual([1, 0.25]);
});
