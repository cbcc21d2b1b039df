import { Definition } from '#domain/definition/schema';

const text = (fa: string) => ({ fa });

/** A plainly invented service of two questions and one document. */
export const exampleDefinition = Definition.parse({
  dsl: 1,
  key: 'sample',
  version: '1.0.0',
  title: text('نمونه'),
  summary: text('نمونه'),
  owner: 'sample',
  audience: ['person'],
  calendar: 'ir-gov',
  form: {
    pages: [
      {
        key: 'one',
        title: text('یک'),
        fields: [
          { key: 'group', type: 'text', title: text('گروه') },
          { key: 'venue.name', type: 'text', title: text('محل') },
        ],
      },
    ],
  },
  evidence: [{ key: 'letter', title: text('نامه'), accept: ['pdf'], maxMb: 1 }],
  start: 'end',
  stages: { end: { kind: 'end', result: 'answered', label: text('پایان') } },
});
