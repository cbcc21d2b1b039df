import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AuditLine } from '#contracts/http/audit';
import type { Text } from '#domain/definition/schema';
import { Code } from '#ui/Code';
import { Day, Moment } from '#ui/Day';
import { Details } from '#ui/Details';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { kindWords, partWords, sourceWords, words } from './audit.words';

/** One line of the log; of a change, what stood there before and what stands there now. */
export function AuditRow({ line }: { line: AuditLine }): ReactNode {
  const now = useNow();
  const { at, source, person, agencyTitle, trackingCode, subject, subjectName } = line;
  return (
    <tr>
      <td>
        <Moment at={at} now={now} />
      </td>
      <td>
        <bdi>{person.name}</bdi>{' '}
        {person.userName ? (
          <bdi dir="ltr" className="small muted">
            {person.userName}
          </bdi>
        ) : null}
      </td>
      <td>
        <Tag {...sourceWords[source]} /> <Say text={kindWords(line)} />
        {line.before || line.after ? <Changes before={line.before ?? {}} after={line.after ?? {}} /> : null}
      </td>
      <td>
        {trackingCode ? (
          <Link href={`/dossiers/${trackingCode}`}>
            <Code>{inFours(trackingCode)}</Code>
          </Link>
        ) : (
          <bdi>{subjectName ?? titleIn(line.after ?? line.before) ?? subject}</bdi>
        )}
        <span className="small muted audit-body">
          <Say text={agencyTitle ?? words.installation} />
        </span>
      </td>
    </tr>
  );
}

type Side = Record<string, unknown>;

/** What has no name in the directory is called by its own title. */
const titleIn = (side: Side | null): string | null => (typeof side?.title === 'string' ? side.title : null);

/** Only what differs. */
function Changes({ before, after }: { before: Side; after: Side }): ReactNode {
  const say = useSay();
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (part) => JSON.stringify(before[part] ?? null) !== JSON.stringify(after[part] ?? null),
  );
  if (parts.length === 0) return null;
  return (
    <Details summary={say(words.changes)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.field)}</th>
            <th scope="col">{say(words.before)}</th>
            <th scope="col">{say(words.after)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">
                <Say text={partWords(part)} />
              </th>
              <td>
                <Value of={before[part]} />
              </td>
              <td>
                <Value of={after[part]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Days and instants as people write them, texts in the reader's language, anything else as it is kept. */
function Value({ of: value }: { of: unknown }): ReactNode {
  const say = useSay();
  const now = useNow();
  if (value === null || value === undefined) return say(words.nothing);
  if (typeof value === 'boolean') return say(value ? words.yes : words.no);
  if (typeof value === 'string') {
    if (instant.test(value)) return <Moment at={value} now={now} />;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return <Day date={value} />;
    return <bdi>{value}</bdi>;
  }
  if (isText(value)) return <Say text={value} />;
  return <bdi dir="ltr">{JSON.stringify(value)}</bdi>;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'fa' in value && typeof value.fa === 'string';
