import './today.css';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import type { TodayLine, TodayLines, TodayNumber } from '#contracts/http/overview';
import type { Instant } from '#domain/instant';
import { Code } from '#ui/Code';
import { LastDay, Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useRows } from '../../keys/use-rows';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Wide } from '../../kit/Wide';
import { figureWords } from './figures.words';
import { useLed } from './led-agency';
import { Refreshed } from './Refreshed';
import { numberTitles, totalWords, words } from './today.words';

const isNumber = (key: string | undefined): key is TodayNumber => key !== undefined && Object.hasOwn(numberTitles, key);

/** The work behind one of today's numbers, soonest due first. */
export default function TodayListPage(): ReactNode {
  const say = useSay();
  const { agency } = useLed();
  const { number: asked } = useParams<{ number: string }>();
  const number = isNumber(asked) ? asked : 'due';
  const lines = useAsk('GET /api/overview/today/{number}', { params: { number }, query: { agency } }, { keep: true });
  return (
    <Page title={say(numberTitles[number])} acts={<Link href={`/today?agency=${agency}`}>{say(words.back)}</Link>}>
      <Loaded of={lines}>
        {(answer) => (
          <div className="stack">
            {answer.items.length === 0 ? <Empty title={say(words.empty)} /> : <Lines of={answer} />}
            <Refreshed
              at={answer.at}
              busy={lines.isFetching}
              onRefresh={() => void lines.refetch()}
              file={`/api/overview/today/${number}?agency=${agency}&format=csv`}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Lines({ of: { items, total, at } }: { of: TodayLines }): ReactNode {
  const say = useSay();
  const rows = useRows();
  return (
    <>
      <p className="muted">{say(totalWords(total, items.length))}</p>
      <Wide label={say(words.numbers)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(words.code)}</th>
              <th scope="col">{say(words.service)}</th>
              <th scope="col">{say(words.stage)}</th>
              <th scope="col">{say(words.whose)}</th>
              <th scope="col">{say(words.since)}</th>
              <th scope="col">{say(words.due)}</th>
            </tr>
          </thead>
          <tbody ref={rows}>
            {items.map((line) => (
              <tr key={line.task}>
                <th scope="row">
                  <Link href={`/dossiers/${line.trackingCode}`}>
                    <Code copy={line.trackingCode}>{line.trackingCode}</Code>
                  </Link>
                </th>
                <td>
                  <Say text={line.service.title} />
                </td>
                <td>
                  <Say text={line.stage.title} />
                </td>
                <td>
                  <Whose line={line} />
                </td>
                <td>
                  <Moment at={line.since} now={at} />
                </td>
                <td>
                  <Due dueAt={line.dueAt} now={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Whose({ line: { body, post, assignee } }: { line: TodayLine }): ReactNode {
  const say = useSay();
  if (!body) return say(words.applicant);
  if (!post) return <Say text={body.title} />;
  return (
    <>
      {assignee ? <bdi>{assignee}</bdi> : say(figureWords.shared)} <small className="muted">{say(post.title)}</small>
    </>
  );
}

export function Due({ dueAt, now }: { dueAt: Instant | null; now: Instant }): ReactNode {
  const say = useSay();
  if (dueAt === null) return <span className="muted">{say(words.noDue)}</span>;
  return dueAt < now ? (
    <strong className="late">
      <LastDay due={dueAt} now={now} />
    </strong>
  ) : (
    <LastDay due={dueAt} now={now} />
  );
}
