import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spread } from './spread';
import { ableNow, answererFor, isLeftLying, type Post, placementOf, type Receiver, type StandIn } from './stand-in';

const people = ['anahita', 'bahram', 'cyrus', 'dariush', 'elham'];
const person = fc.constantFrom(...people);
const receiver: fc.Arbitrary<Receiver> = fc.oneof(
  person.map((one) => ({ person: one })),
  fc.constant<Receiver>({ queue: true }),
  fc.constant<Receiver>({ spread: true }),
);
const standIn: fc.Arbitrary<StandIn> = fc.oneof(
  { weight: 3, arbitrary: receiver },
  {
    weight: 1,
    arbitrary: fc.record({
      parts: fc.array(
        fc.record({ role: fc.constantFrom('clerk', 'director'), service: fc.constantFrom('concert', 'crossing'), to: receiver }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      otherwise: receiver,
    }),
  },
);
const situation = fc.record({
  away: fc.dictionary(person, standIn).map((all) => new Map(Object.entries(all))),
  holders: fc.uniqueArray(person, { maxLength: 4 }),
  barred: fc.uniqueArray(person, { maxLength: 2 }),
  ownPost: fc.boolean(),
  load: fc.dictionary(person, fc.nat(9)).map((all) => new Map(Object.entries(all))),
});
const work = { role: 'clerk', service: 'concert' };

describe('the work of who is away', () => {
  it('always has somebody: one who is there and may, a pool in which somebody may, or the head who is told', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(situation, ({ load, ...given }) => {
        const post: Post = { work, ...given };
        for (const absent of given.away.keys()) {
          const { to, why } = placementOf(absent, post, load);
          reached.add(why);
          const able = ableNow(post).filter((one) => one.person !== absent);
          if (to !== null) {
            expect(given.away.has(to)).toBe(false);
            expect(given.barred).not.toContain(to);
            if (given.ownPost) expect(given.holders).toContain(to);
          } else expect(isLeftLying(why)).toBe(able.length === 0);
        }
        for (const one of ableNow(post)) {
          expect(given.away.has(one.person)).toBe(false);
          expect(given.barred).not.toContain(one.person);
          if (given.ownPost) expect(given.holders).toContain(one.person);
        }
      }),
      { numRuns: 5_000 },
    );
    // A property that meets nothing proves nothing.
    expect([...reached].sort()).toEqual(['barred', 'circle', 'nobody', 'own-signature', 'shared-queue', 'signature', 'spread', 'stand-in']);
  });

  it('follows a chain to whoever is there, and knows a circle when it meets one', () => {
    const chain = new Map<string, StandIn>([
      ['anahita', { person: 'bahram' }],
      ['bahram', { parts: [{ service: 'concert', to: { person: 'cyrus' } }], otherwise: { queue: true } }],
    ]);
    expect(answererFor('anahita', work, chain)).toEqual({ receiver: { person: 'cyrus' }, isCircle: false, through: ['anahita', 'bahram'] });
    expect(answererFor('anahita', { ...work, service: 'crossing' }, chain).receiver).toEqual({ queue: true });
    chain.set('cyrus', { person: 'anahita' });
    expect(answererFor('anahita', work, chain)).toEqual({ receiver: null, isCircle: true, through: ['anahita', 'bahram', 'cyrus'] });
  });
});

describe('work that is shared out', () => {
  it('goes only to whoever may, leaves what was begun, and never makes anybody the most laden', () => {
    const pieces = fc.array(
      fc.record({
        task: fc.uuid(),
        assignee: fc.option(person),
        begun: fc.boolean(),
        able: fc.uniqueArray(person),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (open) => {
        const load = new Map<string, number>();
        for (const { assignee } of open) if (assignee) load.set(assignee, (load.get(assignee) ?? 0) + 1);
        const most = Math.max(0, ...load.values());
        const moves = spread(open, load);
        expect(new Set(moves.map(({ task }) => task)).size).toBe(moves.length);
        for (const { task, from, to } of moves) {
          const piece = open.find((one) => one.task === task)!;
          expect(piece.able).toContain(to);
          expect(from).toBe(piece.assignee);
          if (piece.begun && piece.assignee) expect(piece.able).not.toContain(piece.assignee);
          load.set(to, (load.get(to) ?? 0) + 1);
          if (from) load.set(from, load.get(from)! - 1);
        }
        const nobodys = open.filter(({ assignee }) => assignee === null).length;
        if (nobodys === 0 && open.every(({ assignee, able }) => assignee && able.includes(assignee)))
          expect(Math.max(0, ...load.values())).toBeLessThanOrEqual(most);
      }),
      { numRuns: 2_000 },
    );
  });

  it('evens out what one has too much of', () => {
    const open = ['a', 'b', 'c', 'd'].map((task) => ({ task, assignee: 'anahita', begun: task === 'a', able: ['anahita', 'bahram'] }));
    expect(spread(open, new Map([['anahita', 4]]))).toEqual([
      { task: 'd', from: 'anahita', to: 'bahram' },
      { task: 'c', from: 'anahita', to: 'bahram' },
    ]);
  });
});
