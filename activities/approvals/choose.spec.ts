import { describe, expect, it } from '@jest/globals';
import { choose, type Post } from './choose';

const post = (given: Partial<Post> & { task: Post['task'] }): Post => ({
  work: { role: 'clerk', service: 'sample' },
  ownPost: false,
  holders: ['anahita', 'bahram', 'cyrus'],
  absent: new Map(),
  load: new Map(),
  latest: null,
  ...given,
});

describe('to whom a task falls', () => {
  it('is the least loaded, in a steady order where loads are equal', () => {
    const task = { pick: 'least-loaded' as const, barred: [] };
    expect(
      choose(
        post({
          task,
          load: new Map([
            ['anahita', 2],
            ['bahram', 1],
            ['cyrus', 1],
          ]),
        }),
      ),
    ).toEqual({ to: 'bahram' });
    expect(choose(post({ task }))).toEqual({ to: 'anahita' });
  });

  it('goes round, after whoever had the latest', () => {
    const task = { pick: 'round-robin' as const, barred: [] };
    expect(['anahita', 'bahram', 'cyrus', null].map((latest) => choose(post({ task, latest })))).toEqual([
      { to: 'bahram' },
      { to: 'cyrus' },
      { to: 'anahita' },
      { to: 'anahita' },
    ]);
  });

  it('is never one who may not act here, nor through a stand-in', () => {
    const task = { pick: 'least-loaded' as const, barred: ['anahita', 'dariush'] };
    const absent = new Map([['bahram', { person: 'dariush' }]]);
    expect(choose(post({ task, absent }))).toEqual({ to: 'cyrus' });
  });

  it('passes over the absent, or goes to who stands in', () => {
    const task = { pick: 'least-loaded' as const, barred: [] };
    expect(choose(post({ task, absent: new Map([['anahita', { spread: true as const }]]) }))).toEqual({ to: 'bahram' });
    expect(choose(post({ task, holders: ['anahita'], absent: new Map([['anahita', { person: 'dariush' }]]) }))).toEqual({
      to: 'dariush',
      standInFor: 'anahita',
    });
    expect(
      choose(
        post({
          task,
          holders: ['anahita'],
          absent: new Map([
            ['anahita', { person: 'dariush' }],
            ['dariush', { spread: true as const }],
          ]),
        }),
      ),
    ).toBe('nobody');
  });

  it('stays with the pool where the definition says so, unless nobody there may act', () => {
    expect(choose(post({ task: { pick: 'pool', barred: [] } }))).toBe('pool');
    expect(choose(post({ task: { pick: 'pool', barred: ['anahita'] }, holders: ['anahita'] }))).toBe('nobody');
    expect(choose(post({ task: { pick: 'pool', barred: [] }, holders: [] }))).toBe('nobody');
  });
});
