import '../today/today.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Forecast } from '#contracts/http/overview';
import { dateWords, lastDayWords } from '#domain/text/words';
import { Code } from '#ui/Code';
import { LastDay } from '#ui/Day';
import { numberWords } from '#ui/format/number';
import { spanWords } from '#ui/format/span';
import { Say, useSay } from '#ui/Language';
import { Meter } from '#ui/Meter';
import { useAsk } from '../../api/query';
import { useRows } from '../../keys/use-rows';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Wide } from '../../kit/Wide';
import { has, useMe } from '../../shell/rights';
import { sinceWords } from '../bottlenecks/bottlenecks.words';
import { AgencyChoice } from '../today/AgencyChoice';
import { figureWords } from '../today/figures.words';
import { useLed } from '../today/led-agency';
import { Refreshed } from '../today/Refreshed';
import { Typical } from '../today/Typical';
import { causes, forecastWords, shareWords, words } from './forecast.words';

/** What will be late within three working days, before it is. */
export default function ForecastPage(): ReactNode {
  const say = useSay();
  const led = useLed();
  const leads = has(useMe(), 'head');
  const forecast = useAsk('GET /api/overview/forecast', { query: { agency: led.agency } }, { keep: true });
  return (
    <Page title={say(words.title)} acts={<AgencyChoice led={led} />}>
      <Loaded of={forecast}>
        {(answer) => (
          <div className="stack">
            <p>
              {say(forecastWords({ due: sum(answer.groups, 'due'), late: answer.total, until: lastDayWords(answer.until, answer.at) }))}{' '}
              {leads && answer.total > 0 ? <Link href={`/team?agency=${led.agency}`}>{say(words.team)}</Link> : null}
            </p>
            <Panel title={say(words.groups)}>
              <Groups of={answer} />
            </Panel>
            {answer.items.length > 0 ? (
              <Panel title={say(words.items)}>
                <Items of={answer} />
              </Panel>
            ) : null}
            <Panel title={say(words.pauses)}>
              <Pauses of={answer} />
            </Panel>
            <Refreshed
              at={answer.at}
              busy={forecast.isFetching}
              onRefresh={() => void forecast.refetch()}
              file={`/api/overview/forecast?agency=${led.agency}&format=csv`}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const sum = (groups: Forecast['groups'], what: 'due' | 'unknown'): number => groups.reduce((all, group) => all + group[what], 0);

function Groups({ of: { groups } }: { of: Forecast }): ReactNode {
  const say = useSay();
  if (groups.length === 0) return <p className="muted">{say(words.noneDue)}</p>;
  return (
    <>
      <Wide label={say(words.groups)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(words.post)}</th>
              <th scope="col">{say(words.stage)}</th>
              <th scope="col">{say(words.service)}</th>
              <th scope="col">{say(words.late)}</th>
              <th scope="col" className="number">
                {say(words.unknown)}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ post, stage, service, due, late, unknown }) => (
              <tr key={`${post.key} ${service.key} ${stage.key}`}>
                <th scope="row">
                  <Say text={post.title} />
                </th>
                <td>
                  <Say text={stage.title} />
                </td>
                <td>
                  <Say text={service.title} />
                </td>
                <td>
                  <Meter share={late / due} tone={late === 0 ? 'success' : late / due >= 0.5 ? 'danger' : 'warning'}>
                    {say(shareWords(late, due))}
                  </Meter>
                </td>
                <td className="number">{say(unknown === 0 ? figureWords.none : numberWords(unknown))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {sum(groups, 'unknown') > 0 ? <p className="small muted">{say(words.unknownHelp)}</p> : null}
    </>
  );
}

function Items({ of: { items, at } }: { of: Forecast }): ReactNode {
  const say = useSay();
  const rows = useRows();
  return (
    <Wide label={say(words.items)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.code)}</th>
            <th scope="col">{say(words.stage)}</th>
            <th scope="col">{say(words.whose)}</th>
            <th scope="col">{say(words.dueAt)}</th>
            <th scope="col">{say(words.left)}</th>
            <th scope="col">{say(words.usual)}</th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {items.map(({ task, trackingCode, stage, service, post, assignee, dueAt, left, usual }) => (
            <tr key={task}>
              <th scope="row">
                <Link href={`/tasks/${task}`}>
                  <Code copy={trackingCode}>{trackingCode}</Code>
                </Link>
              </th>
              <td>
                <Say text={stage.title} />{' '}
                <small className="muted">
                  <Say text={service.title} />
                </small>
              </td>
              <td>
                {assignee ? <bdi>{assignee}</bdi> : say(figureWords.shared)}{' '}
                {post ? (
                  <small className="muted">
                    <Say text={post.title} />
                  </small>
                ) : null}
              </td>
              <td>
                <LastDay due={dueAt} now={at} />
              </td>
              <td>{say(spanWords(left))}</td>
              <td>{usual === null ? say(figureWords.unknown) : say(spanWords(usual))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Pauses({ of: { pauses, since } }: { of: Forecast }): ReactNode {
  const say = useSay();
  if (pauses.length === 0) return <p className="muted">{say(words.noPauses)}</p>;
  return (
    <Wide label={say(words.pauses)}>
      <p className="small muted">{say(sinceWords(dateWords(since)))}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.cause)}</th>
            <th scope="col" className="number">
              {say(words.times)}
            </th>
            <th scope="col" className="number">
              {say(words.now)}
            </th>
            <th scope="col">{say(words.typical)}</th>
          </tr>
        </thead>
        <tbody>
          {pauses.map(({ cause, times, now, typical }) => (
            <tr key={cause}>
              <th scope="row">{say(causes[cause])}</th>
              <td className="number">{say(numberWords(times))}</td>
              <td className="number">{say(numberWords(now))}</td>
              <td>
                <Typical of={typical} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
