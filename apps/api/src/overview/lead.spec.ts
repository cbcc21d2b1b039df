import { describe, expect, it } from '@jest/globals';
import type { Agency } from '#domain/dossier/world';
import { Refusal } from '#domain/refusal';
import { installation } from '#storage/person/person.repository';
import type { Caller } from '../identity/caller';
import { refuseUnlessColleague, refuseUnlessLed, refuseUnlessOverseen } from './lead';

const directory = { agencies: new Map(['here', 'there'].map((key) => [key, { key } as Agency])), places: new Map() };
const caller = (agency: string, role: string): Caller => ({
  person: 'somebody',
  kind: 'staff',
  name: 'نمونه',
  mobile: null,
  userName: null,
  by: 'cookie',
  posts: [{ agency, role }],
});
const codeOf = (ask: () => void): string => {
  try {
    ask();
    return 'seen';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('what is told of a body', () => {
  it.each([
    ['head', 'seen', 'seen', 'seen'],
    ['admin', 'seen', 'seen', 'seen'],
    ['evaluator', 'seen', 'not-permitted', 'seen'],
    ['clerk', 'not-permitted', 'not-permitted', 'seen'],
  ] as const)('to its %s: figures %s, persons %s, colleagues %s', (role, figures, persons, colleagues) => {
    const own = caller('here', role);
    const asked = [refuseUnlessOverseen, refuseUnlessLed, refuseUnlessColleague].map((refuse) =>
      codeOf(() => refuse({ directory }, 'here', own)),
    );
    expect(asked).toEqual([figures, persons, colleagues]);
  });

  it.each(['head', 'admin', 'evaluator', 'clerk'])('nothing to the %s of another', (role) => {
    const other = caller('there', role);
    for (const refuse of [refuseUnlessOverseen, refuseUnlessLed, refuseUnlessColleague])
      expect(codeOf(() => refuse({ directory }, 'here', other))).toBe('not-permitted');
  });

  it('of colleagues alone to the operator', () => {
    const operator = caller(installation, 'operator');
    const asked = [refuseUnlessOverseen, refuseUnlessLed, refuseUnlessColleague].map((refuse) =>
      codeOf(() => refuse({ directory }, 'here', operator)),
    );
    expect(asked).toEqual(['not-permitted', 'not-permitted', 'seen']);
  });

  it('nothing where there is no such body', () => {
    expect(codeOf(() => refuseUnlessOverseen({ directory }, 'nowhere', caller('here', 'head')))).toBe('not-found');
  });
});
