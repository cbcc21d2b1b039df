import type { ReactNode } from 'react';
import type { FieldProblem } from '#contracts/http/problem';
import { valueAt } from '#domain/definition/fields/paths';
import type { Text } from '#domain/definition/schema';
import { Button } from '#ui/Button';
import { Code } from '#ui/Code';
import { ErrorSummary } from '#ui/ErrorSummary';
import { type Fact, Facts } from '#ui/Facts';
import { FieldValue } from '#ui/FieldValue';
import { mobileGroups } from '#ui/format/code';
import { Say, useDigits, useSay } from '#ui/Language';
import { FormKey } from '../../FormKey';
import { words } from './apply.words';
import { type Application, addressOf, wrongIn } from './draft';
import { Received } from './Received';
import { OtherDraft } from './StepView';
import type { Step } from './steps';

export interface CheckProps {
  application: Application;
  formKey: string;
  now: string;
  /** What the api refused when it was sent. */
  wrong: readonly FieldProblem[];
}

export function CheckView({ application, formKey, now, wrong }: CheckProps): ReactNode {
  const say = useSay();
  const { definition, steps, draft } = application;
  const errors = wrong.length > 0 ? wrong : (draft?.errors ?? []);
  const open = steps.filter((step) => wrongIn(step, errors).length > 0);
  const elsewhere = errors.filter((error) => !steps.some((step) => wrongIn(step, [error]).length > 0));
  const paid = Object.values(definition.stages).some(({ kind }) => kind === 'payment');
  return (
    <div className="stack stack-8">
      <ErrorSummary
        errors={[
          ...open.map((step) => ({ id: `c-${step.key}`, label: say(step.title), detail: wrongIn(step, errors)[0]!.detail })),
          ...elsewhere.map(({ detail }) => ({ detail })),
        ]}
      />
      <header className="stack stack-2">
        <p className="muted">
          <Say text={definition.title} />
        </p>
        <h1>{say(words.check)}</h1>
        <p>{say(words.checkHelp)}</p>
      </header>
      <OtherDraft application={application} />
      {draft?.onBehalfOf ? (
        <p>
          {say(words.for)} <Represented draft={draft} />
        </p>
      ) : (
        <Applicant facts={application.facts} />
      )}
      {sectionsOf(steps).map(({ title, members }) => (
        <section className="stack stack-2" key={title.fa}>
          <h2>
            <Say text={title} />
          </h2>
          <Facts items={members.flatMap((step) => factsOf(application, step, say(words.change), now))} />
        </section>
      ))}
      <form className="stack" method="post">
        <FormKey value={formKey} />
        <p>{say(paid ? words.costNow : words.free)}</p>
        <p>{say(words.declare)}</p>
        <Button>{say(words.send)}</Button>
      </form>
    </div>
  );
}

/** A company by its number, or whom the writer represents by name. */
function Represented({ draft }: { draft: NonNullable<Application['draft']> }): ReactNode {
  const say = useSay();
  const { onBehalfOf, represented } = draft;
  if (represented && represented.name !== onBehalfOf)
    return (
      <strong>
        <bdi>{represented.name}</bdi>
      </strong>
    );
  return (
    <>
      {say(words.company1)} <Code>{onBehalfOf ?? ''}</Code>
    </>
  );
}

/** What goes along of the account, so that it need not be asked. */
function Applicant({ facts }: Pick<Application, 'facts'>): ReactNode {
  const say = useSay();
  if (!facts) return null;
  const known = [
    ...(facts.name ? [{ key: 'name', label: say(words.applicantName), value: <bdi>{facts.name}</bdi> }] : []),
    ...(facts.nationalId ? [{ key: 'nationalId', label: say(words.applicantId), value: <Code>{facts.nationalId}</Code> }] : []),
    ...(facts.mobile ? [{ key: 'mobile', label: say(words.applicantMobile), value: <Code>{mobileGroups(facts.mobile)}</Code> }] : []),
  ];
  return (
    <section className="stack stack-2" aria-labelledby="applicant">
      <h2 id="applicant">{say(words.applicant)}</h2>
      <p className="small muted">{say(words.fromAccount)}</p>
      <Facts items={known} />
    </section>
  );
}

function sectionsOf(steps: readonly Step[]): { title: Text; members: Step[] }[] {
  const sections: { title: Text; members: Step[] }[] = [];
  for (const step of steps) {
    const last = sections.at(-1);
    if (last && last.title.fa === step.section.fa) last.members.push(step);
    else sections.push({ title: step.section, members: [step] });
  }
  return sections;
}

function factsOf({ definition, draft, filling, places }: Application, step: Step, change: string, now: string): Fact[] {
  const act = (label: Text) => (
    <a href={`${addressOf(definition, step)}?change=1`}>
      {change}
      <span className="hidden">
        {' '}
        <Say text={label} />
      </span>
    </a>
  );
  if (step.kind === 'document') {
    const sent = (draft?.evidence ?? []).filter(({ key }) => key === step.document.key);
    return [
      {
        key: step.key,
        id: `c-${step.key}`,
        label: <Say text={step.title} />,
        value: <Sent ids={sent.map(({ fileId }) => fileId)} files={draft?.files ?? []} now={now} />,
        act: act(step.title),
      },
    ];
  }
  const fields = step.kind === 'rows' ? [step.field] : step.fields.filter(({ type }) => type !== 'note');
  return fields.map((field, index) => ({
    key: field.key,
    ...(index === 0 ? { id: `c-${step.key}` } : {}),
    label: <Say text={field.title} />,
    value: <FieldValue field={field} value={valueAt(filling.form, field.key)} places={places} />,
    act: act(field.title),
  }));
}

function Sent({ ids, files, now }: { ids: readonly string[]; files: readonly { fileId: string; at: string }[]; now: string }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  if (ids.length === 0) return <span className="muted">{say(none)}</span>;
  return (
    <ul className="row">
      {ids.map((id, index) => (
        <li key={id}>
          <a href={`/api/files/${id}`}>
            {say(words.seeFile)} {digits(index + 1)}
          </a>{' '}
          <Received at={files.find(({ fileId }) => fileId === id)?.at} now={now} />
        </li>
      ))}
    </ul>
  );
}

const none = { fa: 'فرستاده نشد', en: 'Not sent' };
