import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AnswerOf } from '#contracts/http/routes';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../../api/query';
import { Empty } from '../../../kit/Empty';
import { useAlike } from '../Alike';
import { asideWords, resultWords, words } from '../case.words';
import { useCase } from '../case-context';

/** Cases of the same applicant, others at the same address, and look-alikes that wait at the same stage. */
export default function RelatedTab(): ReactNode {
  const say = useSay();
  const { dossier, task } = useCase();
  const related = useAsk('GET /api/dossiers/{trackingCode}/related', { params: { trackingCode: dossier.trackingCode } });
  const similar = useAlike(task);
  const { person = [], place = [] } = related.data ?? {};
  const alike = similar?.items ?? [];
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
      <Cases title={say(words.samePerson)} of={person} />
      <Cases title={say(words.samePlace)} of={place} />
      {alike.length > 0 ? (
        <section>
          <h3>{say(words.similar)}</h3>
          <p className="small muted">{say(words.similarGreen)}</p>
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
      {similar && similar.aside > 0 ? <p className="small muted">{say(asideWords(similar.aside))}</p> : null}
      {related.data && person.length + place.length + alike.length === 0 && !dossier.appeal ? <Empty title={say(words.noRelated)} /> : null}
    </div>
  );
}

function Cases({ title, of }: { title: string; of: AnswerOf<'search'>['items'] }): ReactNode {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="related">
        {of.map((found) => (
          <li key={found.trackingCode}>
            <Link href={found.task ? `/tasks/${found.task}` : `/dossiers/${found.trackingCode}`}>
              <Say text={found.title} />
              {found.applicant ? (
                <>
                  {' · '}
                  <bdi>{found.applicant}</bdi>
                </>
              ) : null}{' '}
              · <Code>{inFours(found.trackingCode)}</Code>
            </Link>
            <span className="small muted">
              {' '}
              · <Say text={found.stage.label} />
              {found.result ? <> · {say(resultWords[found.result])}</> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
