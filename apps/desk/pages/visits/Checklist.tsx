import type { ReactNode } from 'react';
import type { Field } from '#domain/definition/schema';
import { useSay } from '#ui/Language';
import { Panel } from '../../kit/Panel';
import { FieldInput } from '../case/decision/FieldInput';
import { asAsked } from '../case/decision/typed';
import type { Typing } from '../case/decision/use-typed';
import { Writing } from '../case/decision/Writing';
import { words } from './visits.words';

/** What the definition asks of a visit, and room for what it did not think of. */
export function Checklist({ fields, typing: { typed, type } }: { fields: readonly Field[]; typing: Typing }): ReactNode {
  const say = useSay();
  return (
    <Panel title={say(words.checklist)}>
      <div className="stack">
        {fields.map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            value={typed.fields[field.key]}
            onChange={(value) => type({ fields: { ...typed.fields, [field.key]: asAsked(field.type, value) } })}
          />
        ))}
        <Writing label={say(words.comment)} value={typed.comment} onChange={(comment) => type({ comment })} />
      </div>
    </Panel>
  );
}
