import './today.css';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Today } from '#contracts/http/overview';
import { numberWords } from '#ui/format/number';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { AgencyChoice } from './AgencyChoice';
import { Exceptions } from './Exceptions';
import { useLed } from './led-agency';
import { Refreshed } from './Refreshed';
import { numberTitles, words, yesterdayWords } from './today.words';

/** A head's first look: five numbers, then what stands out. */
export default function TodayPage(): ReactNode {
  const say = useSay();
  const led = useLed();
  const query = { agency: led.agency };
  const today = useAsk('GET /api/overview/today', { query }, { keep: true });
  return (
    <Page title={say(words.title)} acts={<AgencyChoice led={led} />}>
      <Loaded of={today}>
        {(answer) => (
          <div className="stack">
            <Numbers today={answer} />
            <Panel title={say(words.exceptions)}>
              <Exceptions today={answer} />
            </Panel>
            <Refreshed
              at={answer.at}
              busy={today.isFetching}
              onRefresh={() => void today.refetch()}
              file={`/api/overview/today?agency=${led.agency}&format=csv`}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const order = Object.keys(numberTitles) as (keyof typeof numberTitles)[];

function Numbers({ today: { numbers, agency } }: { today: Today }): ReactNode {
  const say = useSay();
  return (
    <ul className="today-numbers" aria-label={say(words.numbers)}>
      {order.map((number) => (
        <li key={number}>
          <Link
            className="today-number"
            href={`/today/${number}?agency=${agency.key}`}
            data-loud={number === 'late' && numbers.late.now > 0 ? '' : undefined}
          >
            <span>{say(numberTitles[number])}</span>
            <strong className="display">{say(numberWords(numbers[number].now))}</strong>
            <small className="muted">{say(yesterdayWords(numbers[number].yesterday))}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
