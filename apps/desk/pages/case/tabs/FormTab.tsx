import type { ReactNode } from 'react';
import { valueAt } from '#domain/definition/fields/paths';
import type { Field } from '#domain/definition/schema';
import { FieldValue } from '#ui/FieldValue';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useAsk } from '../../../api/query';
import { Empty } from '../../../kit/Empty';
import { words } from '../case.words';
import { useCase } from '../case-context';
import { changesIn } from '../changes';
import { useHistory } from '../use-history';
import { VerdictOf } from './VerdictOf';

const day = 24 * 3_600_000;

/** The answers, page by page; what the applicant changed since filing is marked and keeps its old answer beside it. */
export default function FormTab(): ReactNode {
  const say = useSay();
  const { dossier, definition } = useCase();
  const places = useAsk('GET /api/places', {}, { freshFor: day }).data?.items ?? [];
  const history = useHistory(dossier.trackingCode);
  const before = changesIn(history);
  const pages = (definition?.form.pages ?? []).flatMap((page) => {
    const answered = page.fields.filter((field) => field.type !== 'note' && valueAt(dossier.form, field.key) !== undefined);
    return answered.length > 0 ? [{ ...page, answered }] : [];
  });
  if (definition && pages.length === 0) return <Empty title={say(words.noForm)} />;
  return (
    <div className="form-pages">
      {pages.map((page) => (
        <section key={page.key}>
          <h3>
            <Say text={page.title} />
          </h3>
          <dl className="answers">
            {page.answered.map((field) => (
              <Answer
                key={field.key}
                field={field}
                value={valueAt(dossier.form, field.key)}
                before={before.get(field.key)}
                places={places}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface AnswerProps {
  field: Field;
  value: unknown;
  before: unknown;
  places: Parameters<typeof FieldValue>[0]['places'];
}

function Answer({ field, value, before, places }: AnswerProps): ReactNode {
  const say = useSay();
  const changed = before !== undefined;
  return (
    <div data-changed={changed || undefined}>
      <dt>
        <Say text={field.title} /> {changed ? <Tag tone="info" text={words.changed} /> : null}
      </dt>
      <dd>
        <FieldValue field={field} value={value} places={places} />
        {changed ? (
          <div className="small muted">
            {say(words.before)}{' '}
            <del>
              <FieldValue field={field} value={before} places={places} />
            </del>
          </div>
        ) : null}
      </dd>
      <dd className="answer-verdict">
        <VerdictOf path={field.key} title={field.title} flagOnly />
      </dd>
    </div>
  );
}
