import type { ReactNode } from 'react';
import type { OwnFile } from '#contracts/http/file';
import type { FieldProblem } from '#contracts/http/problem';
import { isOptional } from '#domain/definition/fields/filling';
import { valueAt } from '#domain/definition/fields/paths';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Moment } from '#ui/Day';
import { ErrorSummary } from '#ui/ErrorSummary';
import { Facts } from '#ui/Facts';
import { FieldValue } from '#ui/FieldValue';
import { type ControlProps, FieldControl } from '#ui/fields/FieldControl';
import { idOf, pointerOf } from '#ui/form/field-names';
import { Say, useDigits, useSay } from '#ui/Language';
import { words } from './apply.words';
import { DocumentStep } from './DocumentStep';
import { type Application, addressOf, checkAddress, errorOf } from './draft';
import { knownFor, openIn } from './last-time';
import { RowsStep } from './RowsStep';
import { type Step } from './steps';

export interface StepProps {
  application: Application;
  step: Step;
  wrong: readonly FieldProblem[];
  now: string;
  /** Which row is open, where the step is a list. */
  row: string | undefined;
  /** Came from the answers, to change one. */
  changing: boolean;
  /** Files of the writer's that the document asked for may be. */
  reusable?: readonly OwnFile[];
  /** A fact that we know, and that the writer says is not right. */
  open?: string | undefined;
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
      <OtherDraft application={application} />
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

function FieldsStep({ application, step, wrong, open }: StepProps & { step: Extract<Step, { kind: 'fields' }> }): ReactNode {
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
          <AskedOrKnown
            known={open === field.key ? undefined : knownFor(application, field)}
            field={field}
            value={valueAt(filling.form, field.key)}
            error={errorOf(wrong, pointerOf(field.key))}
            optional={isOptional(field, filling)}
            heading={single}
            places={places}
          />
        </div>
      ))}
      <StepButtons />
      <LikeLastTime application={application} step={step} />
      {step.fields.map((field) => (
        <KeptAnswer key={field.key} application={application} field={field} />
      ))}
    </form>
  );
}

/** A fact that we know is shown and not asked; whoever knows better opens the question. */
function AskedOrKnown({ known, ...control }: ControlProps & { known: string | undefined }): ReactNode {
  const say = useSay();
  const { field, heading, places, error } = control;
  if (known === undefined || error) return <FieldControl {...control} />;
  const act = (
    <a href={`?open=${field.key}`}>
      {say(words.notRight)}
      <span className="hidden">
        {' '}
        <Say text={field.title} />
      </span>
    </a>
  );
  return (
    <>
      {heading ? (
        <h1>
          <Say text={field.title} />
        </h1>
      ) : null}
      <p>{say(words.known)}</p>
      <Facts
        items={[
          { key: field.key, label: <Say text={field.title} />, value: <FieldValue field={field} value={known} places={places} />, act },
        ]}
      />
      <input type="hidden" name={field.key} value={known} />
    </>
  );
}

/** The same answers as in an earlier request, with one press. */
function LikeLastTime({ application, step }: Pick<StepProps, 'application' | 'step'>): ReactNode {
  const say = useSay();
  const remembered = openIn(application, step);
  if (remembered.length === 0) return null;
  return (
    <section className="card stack stack-2" aria-labelledby="last-time">
      <h2 id="last-time">{say(words.lastTime)}</h2>
      <Facts
        items={remembered.map(({ field, value }) => ({
          key: field.key,
          label: <Say text={field.title} />,
          value: <FieldValue field={field} value={value} places={application.places} />,
        }))}
      />
      <div>
        <Button look="second" name="again" value="1">
          {say(words.sameAgain)}
        </Button>
      </div>
    </section>
  );
}

/** What was begun before signing in met something begun before: neither is lost, and the writer says which it is. */
export function OtherDraft({ application: { draft, definition } }: Pick<StepProps, 'application'>): ReactNode {
  const say = useSay();
  if (!draft?.other) return null;
  return (
    <Banner tone="warning">
      <p>{say(words.otherDraft)}</p>
      <p>
        <a href={`/services/${definition.key}/apply`}>{say(words.seeBoth)}</a>
      </p>
    </Banner>
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
