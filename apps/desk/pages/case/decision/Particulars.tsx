import { type ReactNode, useEffect, useRef } from 'react';
import type { Field } from '#domain/definition/schema';
import { Say, useSay } from '#ui/Language';
import { useCase } from '../case-context';
import type { CaseTask } from '../case-data';
import { figureWords } from '../kinds/kinds.words';
import { partWords } from '../registers.words';
import { titleOf } from '../titles';
import { Attaching } from './Attaching';
import { words } from './decision.words';
import { FieldInput } from './FieldInput';
import { Reasons } from './Reasons';
import { followed, sendBackText } from './send-back-text';
import { asAsked, flaggedIn } from './typed';
import { Writing } from './Writing';

interface ParticularsProps {
  task: CaseTask;
  action: CaseTask['actions'][number];
  /** The applicant is asked to mend something. */
  asks: boolean;
}

/** What goes along with a decision: what it must have, and what it may have. */
export function Particulars({ task, action, asks }: ParticularsProps): ReactNode {
  const say = useSay();
  const { typing, definition } = useCase();
  if (!typing) return null;
  const { typed, type } = typing;
  const needs = (need: string): boolean => action.needs.includes(need);
  const fields = fieldsFor(task, action, definition?.stages[task.stage]);
  const reasons = needs('reasons') || action.name === 'object';
  return (
    <>
      {asks ? <Flagged /> : null}
      {reasons ? <Reasons /> : null}
      {action.name === 'concurWithConditions' || needs('conditions') ? (
        <Writing label={say(words.conditions)} value={typed.conditions} onChange={(conditions) => type({ conditions })} autoFocus />
      ) : null}
      {needs('reply') ? (
        <Writing label={say(words.reply)} value={typed.reply} onChange={(reply) => type({ reply })} rows={5} templates autoFocus />
      ) : null}
      {fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={typed.fields[field.key]}
          onChange={(value) => type({ fields: { ...typed.fields, [field.key]: asAsked(field.type, value) } })}
        />
      ))}
      {task.kind === 'inspection' || task.kind === 'opinion' ? <Attaching /> : null}
      {needs('reply') ? null : (
        <Writing label={say(words.comment)} value={typed.comment} onChange={(comment) => type({ comment })} templates={asks} />
      )}
    </>
  );
}

/** What the applicant will be asked to mend, as it was flagged on the tabs; the notes beside it become the text that goes back. */
function Flagged(): ReactNode {
  const say = useSay();
  const { typing, definition } = useCase();
  const flagged = typing ? flaggedIn(typing.typed) : [];
  const text = typing ? sendBackText(typing.typed, (path) => say(titleOf(path, definition))) : '';
  const before = useRef('');
  useEffect(() => {
    if (!typing) return;
    const comment = followed(typing.typed.comment, before.current, text);
    before.current = text;
    if (comment !== typing.typed.comment) typing.type({ comment });
  }, [text]);
  if (!typing || flagged.length === 0) return <p className="small muted">{say(words.flaggedNone)}</p>;
  return (
    <div>
      <p className="label">{say(words.flagged)}</p>
      <ul className="flagged">
        {flagged.map((path) => (
          <li key={path}>
            <Say text={titleOf(path, definition)} />
            {typing.typed.verdicts[path]?.note ? <span className="muted">: {typing.typed.verdicts[path].note}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Stage = NonNullable<ReturnType<typeof useCase>['definition']>['stages'][string];

/** By the definition, with their options and titles; else by what the rules ask. */
function fieldsFor(task: CaseTask, action: CaseTask['actions'][number], stage: Stage | undefined): Pick<Field, 'key' | 'type' | 'title'>[] {
  const asked = action.fields ?? [];
  const known = stage?.kind === 'inspection' ? stage.checklist : stage?.kind === 'review' ? (stage.actions[action.name]?.fields ?? []) : [];
  const proposed = task.about.proposed as Record<string, unknown> | undefined;
  if (proposed && action.needs.includes('fields'))
    return Object.entries(proposed).flatMap(([key, value]) =>
      typeof value === 'number' || typeof value === 'string'
        ? [{ key, type: typeof value === 'number' ? ('number' as const) : ('text' as const), title: figureWords(key) }]
        : [],
    );
  return asked.map(
    ({ key, type }) => known.find((field) => field.key === key) ?? { key, type: type as Field['type'], title: partWords(key) },
  );
}
