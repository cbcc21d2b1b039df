import './load.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Load } from '#contracts/http/overview';
import { toJalali } from '#domain/calendar/jalali';
import { localDate, weekdayOf } from '#domain/calendar/local';
import { dayWords } from '#domain/text/words';
import { numberWords } from '#ui/format/number';
import { Say, useLanguage, useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useRows } from '../../keys/use-rows';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Wide } from '../../kit/Wide';
import { awayWords } from '../team/team.words';
import { AgencyChoice } from '../today/AgencyChoice';
import { useLed } from '../today/led-agency';
import { Refreshed } from '../today/Refreshed';
import { Typical } from '../today/Typical';
import { presentWords, redWords, words } from './load.words';

/** Who has how much, and on which days a post has nobody. */
export default function LoadPage(): ReactNode {
  const say = useSay();
  const led = useLed('head');
  const load = useAsk('GET /api/overview/load', { query: { agency: led.agency } }, { keep: true });
  return (
    <Page title={say(words.title)} acts={<AgencyChoice led={led} />}>
      <Loaded of={load}>
        {(answer) => (
          <div className="stack">
            <Panel title={say(words.coverage)}>
              <Coverage of={answer} />
            </Panel>
            <Panel title={say(words.persons)}>
              {answer.persons.length === 0 ? <Empty title={say(words.empty)} /> : <Persons of={answer} />}
            </Panel>
            <Refreshed
              at={answer.at}
              busy={load.isFetching}
              onRefresh={() => void load.refetch()}
              file={`/api/overview/load?agency=${led.agency}&format=csv`}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Coverage({ of: { coverage, at } }: { of: Load }): ReactNode {
  const say = useSay();
  const fa = useLanguage() === 'fa';
  const today = localDate(at);
  const dayOfMonth = (date: string): number => (fa ? toJalali(date).day : Number(date.slice(8)));
  const bare = coverage.filter(({ days }) => days.some(({ empty }) => empty));
  return (
    <>
      {bare.length > 0 ? (
        <ul className="red-days" aria-label={say(words.redDays)}>
          {bare.map(({ post, days }) => (
            <li key={post.key}>
              {say(
                redWords(
                  { fa: post.title.fa, en: post.title.en ?? post.title.fa },
                  days.filter(({ empty }) => empty).map(({ date }) => date),
                  today,
                ),
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="small muted">{say(words.coverageLead)}</p>
      <Wide label={say(words.coverage)}>
        <table className="table coverage">
          <thead>
            <tr>
              <th scope="col">{say(words.post)}</th>
              {coverage[0]?.days.map(({ date }) => (
                <th scope="col" key={date}>
                  <span className="hidden">{say(dayWords(date, today))}</span>
                  <span aria-hidden="true" className="coverage-day">
                    <span>{initialOf(say(dayWords(date, today)), weekdayOf(date), fa)}</span>
                    <span>{say(numberWords(dayOfMonth(date)))}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ post, holders, days }) => (
              <tr key={post.key}>
                <th scope="row">
                  <Say text={post.title} />
                </th>
                {days.map(({ date, kind, absent, empty }) => (
                  <td key={date} data-day={empty ? 'empty' : kind === 'off' ? 'off' : absent > 0 ? 'thin' : undefined}>
                    {kind === 'off' ? (
                      <>
                        <span aria-hidden="true">·</span>
                        <span className="hidden">{say(words.off)}</span>
                      </>
                    ) : (
                      <>
                        <span aria-hidden="true">{say(numberWords(holders - absent))}</span>
                        <span className="hidden">{empty ? say(words.nobody) : say(presentWords(holders - absent, holders))}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

const letters = { saturday: 'ش', sunday: 'ی', monday: 'د', tuesday: 'س', wednesday: 'چ', thursday: 'پ', friday: 'ج' } as const;
const initialOf = (name: string, weekday: keyof typeof letters, fa: boolean): string => (fa ? letters[weekday] : name.slice(0, 2));

function Persons({ of: { persons, at } }: { of: Load }): ReactNode {
  const say = useSay();
  const rows = useRows();
  const today = localDate(at);
  return (
    <>
      <p className="small muted">{say(words.personsLead)}</p>
      <Wide label={say(words.persons)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(words.name)}</th>
              <th scope="col">{say(words.posts)}</th>
              <th scope="col" className="number">
                {say(words.open)}
              </th>
              <th scope="col" className="number">
                {say(words.dueToday)}
              </th>
              <th scope="col" className="number">
                {say(words.late)}
              </th>
              <th scope="col" className="number">
                {say(words.done)}
              </th>
              <th scope="col">{say(words.handsOn)}</th>
              <th scope="col">{say(words.presence)}</th>
            </tr>
          </thead>
          <tbody ref={rows}>
            {persons.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <bdi>{person.name}</bdi>
                </th>
                <td>{person.posts.map(({ title }) => say(title)).join('، ')}</td>
                <td className="number">{say(numberWords(person.open))}</td>
                <td className="number">{say(numberWords(person.dueToday))}</td>
                <td className="number">
                  {person.late > 0 ? <strong className="late">{say(numberWords(person.late))}</strong> : say(numberWords(0))}
                </td>
                <td className="number">{say(numberWords(person.done))}</td>
                <td>
                  <Typical of={person.handsOn} />
                </td>
                <td>
                  {person.absence ? (
                    <span className="tag tag-warning">{say(awayWords(person.absence, today))}</span>
                  ) : (
                    <Link href={`/absences?person=${encodeURIComponent(person.userName ?? person.id)}`}>{say(words.setAway)}</Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
