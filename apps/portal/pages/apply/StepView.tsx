import type { ReactNode } from 'react';
import type { FieldProblem } from '#contracts/http/problem';
import { valueAt } from '#domain/definition/fields/paths';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Moment } from '#ui/Day';
import { ErrorSummary } from '#ui/ErrorSummary';
import { Say, useDigits, useSay } from '#ui/Language';
import { FieldControl } from '../../fields/FieldControl';
import { FieldValue } from '../../fields/FieldValue';
import { idOf, pointerOf } from '../../fields/field-names';
import { words } from './apply.words';
import { DocumentStep } from './DocumentStep';
import { type Application, addressOf, checkAddress, errorOf } from './draft';
import { RowsStep } from './RowsStep';
import { isOptional, type Step } from './steps';

export interface StepProps {
  application: Application;
  step: Step;
  wrong: readonly FieldProblem[];
  now: string;
  /** Which row is open, where the step is a list. */
  row: string | undefined;
  /** Came from the answers, to change one. */
  changing: boolean;
}

/** The frame of a step: the way back, how far it is, what is wrong, when it was saved. */
export function StepView(props: StepProps): ReactNode {
  const { application, step, now, changing } = props;
  const { definition, draft, steps } = application;
  const say = useSay();
  const digits = useDigits();
  const at = steps.findIndex(({ key }) => key === step.key);
  const before = steps[at - 1];
  const back = changing ? checkAddress(definition) : before ? addressOf(definition, before) : `/services/${definition.key}`;
  const Body = bodies[step.kind] as (props: StepProps) => ReactNode;
  return (
    <div className="stack stack-6" data-step={`${definition.key}/${step.key}`}>
      <nav>
        <a className="back" href={back}>
          {say(words.back)}
        </a>
      </nav>
      <p className="caption">
        <Say text={definition.title} /> · <Say text={step.section} />
        <br />
        {say(words.question)} {digits(at + 1)} {say(words.ofAbout)} {digits(steps.length)}
      </p>
      <Body {...props} />
      {draft ? (
        <p className="small muted" data-saved>
          {say(words.saved)} <Moment at={draft.savedAt} now={now} />
        </p>
      ) : null}
    </div>
  );
}

/** A new kind of step is a compile error here until it has its body. */
const bodies: { [Kind in Step['kind']]: (props: StepProps & { step: Extract<Step, { kind: Kind }> }) => ReactNode } = {
  fields: FieldsStep,
  rows: RowsStep,
  document: DocumentStep,
};

function FieldsStep({ application, step, wrong }: StepProps & { step: Extract<Step, { kind: 'fields' }> }): ReactNode {
  const { draft, filling, places } = application;
  const say = useSay();
  const single = step.fields.filter(({ type }) => type !== 'note').length === 1;
  const hasFile = step.fields.some(({ type }) => type === 'file');
  const summary = wrong.map(({ pointer, detail }) => {
    const field = step.fields.find(({ key }) => pointer.startsWith(pointerOf(key)));
    return { id: field && idOf(field.key), label: field && say(field.title), detail };
  });
  return (
    <form className="stack stack-6" method="post" noValidate encType={hasFile ? 'multipart/form-data' : undefined} data-keep>
      <ErrorSummary errors={summary} />
      {single ? null : (
        <h1>
          <Say text={step.title} />
        </h1>
      )}
      {draft ? <input type="hidden" name="seen" value={draft.version} /> : null}
      {step.fields.map((field) => (
        <div className="stack stack-2" key={field.key}>
          <FieldControl
            field={field}
            value={valueAt(filling.form, field.key)}
            error={errorOf(wrong, pointerOf(field.key))}
            optional={isOptional(field, filling)}
            heading={single}
            places={places}
          />
          <KeptAnswer application={application} field={field} />
        </div>
      ))}
      <StepButtons />
    </form>
  );
}

/** What another device had answered: both are there, and the citizen says which holds. */
function KeptAnswer({
  application: { draft, places },
  field,
}: Pick<StepProps, 'application'> & { field: Parameters<typeof FieldControl>[0]['field'] }): ReactNode {
  const say = useSay();
  const kept = draft?.kept.findLast(({ key }) => key === field.key);
  if (!kept || JSON.stringify(kept.value) === JSON.stringify(valueAt(draft?.form ?? {}, field.key))) return null;
  return (
    <Banner tone="warning">
      <p>
        {say(words.kept)} «<FieldValue field={field} value={kept.value} places={places} />»
      </p>
      <Button look="plain" name="restore" value={field.key}>
        {say(words.restore)}
      </Button>
    </Banner>
  );
}

export function StepButtons(): ReactNode {
  const say = useSay();
  return (
    <div className="row">
      <Button>{say(words.continue)}</Button>
      <Button look="second" name="then" value="later">
        {say(words.later)}
      </Button>
    </div>
  );
}
