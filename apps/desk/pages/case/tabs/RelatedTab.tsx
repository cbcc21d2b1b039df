import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../../api/query';
import { Empty } from '../../../kit/Empty';
import { words } from '../case.words';
import { useCase } from '../case-context';

const few = 20;

/** Cases of the same applicant, and look-alikes that wait at the same stage. */
export default function RelatedTab(): ReactNode {
  const say = useSay();
  const { dossier, task } = useCase();
  const same = useAsk(
    'GET /api/search',
    { query: { q: dossier.applicant ?? '', limit: String(few) } },
    { enabled: dossier.applicant !== null },
  );
  const similar = useAsk(
    'GET /api/tasks',
    { query: { service: dossier.service, stage: task?.stage, limit: String(few) } },
    { enabled: task !== null },
  );
  const ofPerson = same.data?.items.filter(({ trackingCode }) => trackingCode !== dossier.trackingCode) ?? [];
  const alike = similar.data?.items.filter(({ id, closedAt }) => id !== task?.id && closedAt === null) ?? [];
  return (
    <div className="stack">
      {dossier.appeal ? (
        <p>
          {say(words.appealOf)}:{' '}
          <Link href={`/dossiers/${dossier.appeal}`}>
            <Code>{inFours(dossier.appeal)}</Code>
          </Link>
        </p>
      ) : null}
      {ofPerson.length > 0 ? (
        <section>
          <h3>{say(words.samePerson)}</h3>
          <ul className="related">
            {ofPerson.map((found) => (
              <li key={found.trackingCode}>
                <Link href={found.task ? `/tasks/${found.task}` : `/dossiers/${found.trackingCode}`}>
                  <Say text={found.title} /> · <Code>{inFours(found.trackingCode)}</Code>
                </Link>
                <span className="small muted">
                  {' '}
                  · <Say text={found.stage.label} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {alike.length > 0 ? (
        <section>
          <h3>{say(words.similar)}</h3>
          <ul className="related">
            {alike.map((one) => (
              <li key={one.id}>
                <Link href={`/tasks/${one.id}`}>
                  <bdi>{one.dossier.applicant ?? ''}</bdi> · <Code>{inFours(one.dossier.trackingCode)}</Code>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {ofPerson.length + alike.length === 0 && !dossier.appeal ? <Empty title={say(words.noRelated)} /> : null}
    </div>
  );
}
