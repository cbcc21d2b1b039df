import type { ReactNode } from 'react';
import { valueAt } from '#domain/definition/fields/paths';
import { Say, useSay } from '#ui/Language';
import { useCase } from '../case-context';
import { fieldsOf } from '../titles';
import { words } from './kinds.words';
import type { KindProps } from './TaskFacts';

/** Where an answer in words is wanted: the question, as the applicant put it. */
export function QuestionFacts({ task }: KindProps): ReactNode {
  const say = useSay();
  const { dossier, definition } = useCase();
  if (!definition || !task.actions.some(({ needs }) => needs.includes('reply'))) return null;
  const asked = fieldsOf(definition).flatMap((field) => {
    const text = field.type === 'longText' ? valueAt(dossier.form, field.key) : null;
    return typeof text === 'string' && text !== '' ? [{ field, text }] : [];
  });
  if (asked.length === 0) return null;
  return (
    <>
      <h3>{say(words.asks)}</h3>
      {asked.map(({ field, text }) => (
        <figure key={field.key}>
          <figcaption className="small muted">
            <Say text={field.title} />
          </figcaption>
          <blockquote className="lines" dir="auto">
            {text}
          </blockquote>
        </figure>
      ))}
    </>
  );
}
