import { expect, it } from '@jest/globals';
import type { Definition } from '#domain/definition/schema';
import { differencesIn, valueIn } from './differences';

const definition = {
  form: {
    pages: [
      {
        fields: [
          { key: 'venue.name', type: 'text' },
          { key: 'explained', type: 'note' },
        ],
      },
      {
        fields: [
          { key: 'capacity', type: 'number' },
          { key: 'dates', type: 'group' },
        ],
      },
    ],
  },
  evidence: [
    { key: 'letter', title: { fa: 'نامه' } },
    { key: 'lyrics', title: { fa: 'اشعار' } },
  ],
  stages: { intake: { kind: 'auto', inquiries: [{ use: 'culture.groupRegistry', as: 'registry' }] }, check: { kind: 'review' } },
} as unknown as Definition;

const one = {
  form: { venue: { name: 'تالار نمونه' }, capacity: 300, dates: [{ day: '2026-12-01' }] },
  facts: { registry: { registered: true, number: '17' } },
  evidence: ['letter'],
};

it('only what differs becomes a column; what is the same in all is counted', () => {
  const other = { ...one, form: { ...one.form, capacity: 450 }, facts: { registry: { registered: true, number: '18' } } };
  const { columns, same } = differencesIn(definition, [one, other]);
  expect(columns.map(({ of, key }) => `${of} ${key}`)).toEqual(['answer capacity', 'register registry.number']);
  // The venue, the days, that it is registered, the letter.
  expect(same).toBe(4);
});

it('what one has and another lacks is a difference; what none has is nothing', () => {
  const other = { form: { venue: { name: 'تالار نمونه' }, dates: [{ day: '2026-12-01' }] }, facts: {}, evidence: ['letter', 'lyrics'] };
  const { columns } = differencesIn(definition, [one, other]);
  expect(columns.map(({ key }) => key)).toEqual(['capacity', 'registry.registered', 'registry.number', 'lyrics']);
  expect(columns.map((column) => valueIn(other, column))).toEqual([undefined, undefined, undefined, true]);
});

it('a case beside nothing differs in nothing', () => {
  expect(differencesIn(definition, [one]).columns).toEqual([]);
});
