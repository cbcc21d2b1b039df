import type { ReactNode } from 'react';
import type { Relation } from '#domain/dossier/mandate';
import { Button } from '#ui/Button';
import { Radios } from '#ui/Choices';
import { DateFields, type DateParts } from '#ui/DateFields';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { FileControl } from '#ui/fields/FileControl';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { FormKey } from '../../FormKey';
import { relationWords, words } from './representations.words';

/** First what they are to one another: everything else depends on it. */
export function RelationView({
  relations,
  next,
  error,
}: {
  relations: readonly Relation[];
  next: string;
  error?: string | undefined;
}): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={error ? [{ id: 'relation', label: say(words.isMy), detail: error }] : []} />
      <input type="hidden" name="next" value={next} />
      <Radios
        id="relation"
        name="relation"
        label={say(words.isMy)}
        heading
        error={error}
        options={relations.map((relation) => ({ value: relation, label: say(relationWords[relation]) }))}
      />
      <Button name="step" value="relation">
        {say(words.continue)}
      </Button>
    </form>
  );
}

export interface NewRepresentationProps {
  relation: Relation;
  next: string;
  newKey: string;
  values: { name: string; nationalId: string; mobile: string; legalId: string; proof: string; until: DateParts };
  errors: readonly (Wrong & { id?: string | undefined })[];
}

/** Who they are, and where no register can say it a proof. */
export function NewRepresentationView({ relation, next, newKey, values, errors }: NewRepresentationProps): ReactNode {
  const say = useSay();
  const wrong = (id: string) => errors.find((error) => error.id === id)?.detail;
  const kin = relation === 'child' || relation === 'parent';
  return (
    <form className="stack stack-6" method="post" encType="multipart/form-data" noValidate>
      <ErrorSummary errors={errors} />
      <div>
        <p className="muted">{say(words.newTitle)}</p>
        <h1>{say(relationWords[relation])}</h1>
      </div>
      <FormKey value={newKey} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="relation" value={relation} />
      {relation === 'company' ? (
        <TextField
          id="legalId"
          name="legalId"
          label={say(words.legalId)}
          hint={say(words.legalIdHint)}
          value={values.legalId}
          error={wrong('legalId')}
          inputMode="numeric"
          dir="ltr"
          width={10}
        />
      ) : (
        <>
          <TextField id="name" name="name" label={say(words.name)} value={values.name} error={wrong('name')} maxLength={120} />
          <TextField
            id="nationalId"
            name="nationalId"
            label={say(words.nationalId)}
            value={values.nationalId}
            error={wrong('nationalId')}
            inputMode="numeric"
            dir="ltr"
            width={10}
          />
          <TextField
            id="mobile"
            name="mobile"
            label={say(words.mobile)}
            hint={say(words.mobileHint)}
            value={values.mobile}
            error={wrong('mobile')}
            type="tel"
            inputMode="tel"
            dir="ltr"
            width={10}
            optional
          />
        </>
      )}
      {relation === 'client' ? null : (
        <>
          <FileControl
            id="proof"
            name="proof"
            label={say(words.proofTitle)}
            hint={say(kin ? words.kinHint : words.proofHint)}
            error={wrong('proof')}
            fileId={values.proof}
            optional={kin || relation === 'company'}
          />
          <DateFields
            id="until"
            name="until"
            label={say(words.untilDay)}
            hint={say(words.untilHint)}
            value={values.until}
            error={wrong('until')}
            optional
          />
        </>
      )}
      <Button>{say(words.save)}</Button>
    </form>
  );
}
