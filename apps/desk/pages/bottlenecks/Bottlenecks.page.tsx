import './bottlenecks.css';
import { type ReactNode, useId } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Bottlenecks, StageFigures } from '#contracts/http/overview';
import { dateWords } from '#domain/text/words';
import { numberWords } from '#ui/format/number';
import { spanWords } from '#ui/format/span';
import { Say, useDigits, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useRows } from '../../keys/use-rows';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Wide } from '../../kit/Wide';
import { RouteDrawing } from '../../route/RouteDrawing';
import { useDefinition } from '../case/case-data';
import { AgencyChoice } from '../today/AgencyChoice';
import { figureWords } from '../today/figures.words';
import { useLed } from '../today/led-agency';
import { Refreshed } from '../today/Refreshed';
import { Typical } from '../today/Typical';
import { balanceWords, lateWords, sinceWords, splitWords, versionWords, words, worstWords } from './bottlenecks.words';
import { sharesOf, toneOf, weightsOf } from './heat';

/** Where a route is slow, by the work that passed through it in four weeks; one version beside another where one likes. */
export default function BottlenecksPage(): ReactNode {
  const say = useSay();
  const led = useLed();
  const [search, change] = useSearchParams();
  const [service, version, other] = ['service', 'version', 'with'].map((name) => search.get(name) ?? undefined);
  const query = { agency: led.agency, service, version };
  const figures = useAsk('GET /api/overview/bottlenecks', { query }, { keep: true });
  const compared = useAsk(
    'GET /api/overview/bottlenecks',
    { query: { ...query, version: other } },
    { enabled: other !== undefined, keep: true },
  );
  const choose = (name: string, value: string): void =>
    change((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      if (name === 'service') for (const part of ['version', 'with']) after.delete(part);
      return after;
    });
  return (
    <Page title={say(words.title)} acts={<AgencyChoice led={led} />}>
      <Loaded of={figures}>
        {(answer) => (
          <div className="stack">
            <Choices of={answer} other={other} onChoose={choose} />
            <Figures of={answer} beside={other === undefined ? undefined : compared.data} />
            <Refreshed
              at={answer.at}
              busy={figures.isFetching}
              onRefresh={() => void figures.refetch()}
              file={`/api/overview/bottlenecks?agency=${led.agency}&service=${answer.service.key}${version ? `&version=${version}` : ''}&format=csv`}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface ChoicesProps {
  of: Bottlenecks;
  other: string | undefined;
  onChoose: (name: string, value: string) => void;
}

function Choices({ of: { services, service, version, versions }, other, onChoose }: ChoicesProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  return (
    <div className="row">
      <Choice label={say(words.service)} value={service.key} onChoose={(key) => onChoose('service', key)}>
        {(services.some(({ key }) => key === service.key) ? services : [service, ...services]).map(({ key, title }) => (
          <option key={key} value={key}>
            {say(title)}
          </option>
        ))}
      </Choice>
      <Choice label={say(words.version)} value={version ?? ''} onChoose={(one) => onChoose('version', one)}>
        <option value="">{say(words.allVersions)}</option>
        {versions.map((one) => (
          <option key={one.version} value={one.version}>
            {say(versionWords(one.version, one.open))}
          </option>
        ))}
      </Choice>
      {versions.length > 1 ? (
        <Choice label={say(words.compare)} value={other ?? ''} onChoose={(one) => onChoose('with', one)}>
          <option value="">{say(words.nothing)}</option>
          {versions.map((one) => (
            <option key={one.version} value={one.version}>
              {digits(one.version)}
            </option>
          ))}
        </Choice>
      ) : null}
    </div>
  );
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <span className="row">
      <label htmlFor={id} className="small">
        {label}
      </label>
      <select id={id} className="input agency-choice" value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </span>
  );
}

function Figures({ of: figures, beside }: { of: Bottlenecks; beside: Bottlenecks | undefined }): ReactNode {
  const say = useSay();
  const { stages, service, since, loops } = figures;
  const definition = useDefinition({ service: service.key, serviceVersion: figures.version ?? figures.versions[0]?.version ?? '' });
  const [, go] = useLocation();
  const shares = sharesOf(stages);
  const worst = stages.reduce(
    (most, stage) => ((shares.get(stage.key) ?? 0) > (shares.get(most.key) ?? 0) ? stage : most),
    stages[0] as StageFigures,
  );
  const measured = stages.some(({ wait }) => wait.n > 0);
  const weights = weightsOf(figures);
  const waitOf = (key: string): string | null => {
    const stage = stages.find((one) => one.key === key);
    if (!stage?.wait.seconds) return null;
    const { queue, handsOn, wait } = stage;
    return queue.seconds === null || handsOn.seconds === null
      ? say(spanWords(wait.seconds ?? 0))
      : say(splitWords(spanWords(queue.seconds), spanWords(handsOn.seconds)));
  };
  return (
    <>
      <p className="muted">
        {say(sinceWords(both(dateWords(since))))}
        {measured ? ` · ${say(worstWords(both(worst.title), shares.get(worst.key) ?? 0))}` : ''}
      </p>
      {measured ? null : (
        <Empty title={say(figureWords.nothingClosed)}>
          <p>{say(figureWords.nothingClosedHelp)}</p>
        </Empty>
      )}
      <div className="bottlenecks">
        <Panel title={say(words.stages)}>
          <Stages of={figures} beside={beside} shares={shares} />
        </Panel>
        <Panel title={say(words.route)}>
          <p className="small muted">{say(words.routeLead)}</p>
          {definition ? (
            <RouteDrawing
              definition={definition}
              toneOf={(key) => toneOf(shares.get(key) ?? 0)}
              noteOf={waitOf}
              weightOf={(from, to) => weights.get(`${from} ${to}`) ?? 0}
              onPick={(key) => go(casesIn(service.key, key))}
            />
          ) : null}
        </Panel>
      </div>
      <Panel title={say(words.loops)}>{loops.length === 0 ? <p className="muted">{say(words.noLoops)}</p> : <Loops of={figures} />}</Panel>
    </>
  );
}

/** The work of the unit that lies there. */
const casesIn = (service: string, stage: string): string => `/?queue=unit&service=${service}&stage=${stage}`;

const both = ({ fa, en }: { fa: string; en?: string | undefined }) => ({ fa, en: en ?? fa });

function Stages({
  of: { stages, service },
  beside,
  shares,
}: {
  of: Bottlenecks;
  beside: Bottlenecks | undefined;
  shares: ReadonlyMap<string, number>;
}): ReactNode {
  const say = useSay();
  const rows = useRows();
  return (
    <Wide label={say(words.stages)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.stage)}</th>
            <th scope="col" className="number">
              {say(words.open)}
            </th>
            <th scope="col">{say(words.wait)}</th>
            {beside ? (
              <th scope="col">
                {say(words.wait)} <bdi>{beside.version}</bdi>
              </th>
            ) : null}
            <th scope="col">{say(words.queue)}</th>
            <th scope="col">{say(words.handsOn)}</th>
            <th scope="col" className="number">
              {say(words.arrivals)}
            </th>
            <th scope="col" className="number">
              {say(words.departures)}
            </th>
            <th scope="col" className="number">
              {say(words.balance)}
            </th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {stages.map((stage) => (
            <tr key={stage.key} data-heat={toneOf(shares.get(stage.key) ?? 0)}>
              <th scope="row">
                <Link href={casesIn(service.key, stage.key)}>
                  <Say text={stage.title} />
                </Link>
              </th>
              <td className="number">
                {say(numberWords(stage.open))}
                {stage.late > 0 ? <small className="late"> {say(lateWords(stage.late))}</small> : null}
              </td>
              <td>
                <Typical of={stage.wait} />
              </td>
              {beside ? (
                <td>
                  <Typical of={beside.stages.find(({ key }) => key === stage.key)?.wait ?? { seconds: null, n: 0 }} />
                </td>
              ) : null}
              <td>
                <Typical of={stage.queue} />
              </td>
              <td>
                <Typical of={stage.handsOn} />
              </td>
              <td className="number">{say(numberWords(stage.arrivals))}</td>
              <td className="number">{say(stage.kind === 'end' ? figureWords.none : numberWords(stage.departures))}</td>
              <td className="number">
                {stage.kind === 'end' ? say(figureWords.none) : <bdi dir="ltr">{say(balanceWords(stage.arrivals - stage.departures))}</bdi>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Loops({ of: { loops, stages } }: { of: Bottlenecks }): ReactNode {
  const say = useSay();
  const titleOf = (key: string) => stages.find((stage) => stage.key === key)?.title ?? { fa: key };
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(words.from)}</th>
          <th scope="col">{say(words.to)}</th>
          <th scope="col" className="number">
            {say(words.times)}
          </th>
        </tr>
      </thead>
      <tbody>
        {loops.map(({ from, to, times }) => (
          <tr key={`${from} ${to}`}>
            <th scope="row">
              <Say text={titleOf(from)} />
            </th>
            <td>
              <Say text={titleOf(to)} />
            </td>
            <td className="number">{say(numberWords(times))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
