import './calendars.css';
import { type ReactNode, useState } from 'react';
import { localDate } from '#domain/calendar/local';
import { Day } from '#ui/Day';
import { useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Press } from '../../kit/Press';
import { useMe } from '../../shell/rights';
import { AnnounceDialog } from './AnnounceDialog';
import { Closures } from './Closures';
import { words } from './calendars.words';
import { MonthTable } from './MonthTable';
import { monthBeside, monthOf } from './month';

/** The days by which deadlines are reckoned, and the closures that move them. */
export default function CalendarsPage(): ReactNode {
  const say = useSay();
  const calendars = useAsk('GET /api/calendars');
  return (
    <Loaded of={calendars} whole>
      {({ items }) => {
        const [calendar] = items;
        return calendar ? <Calendar name={calendar.key} knownUntil={calendar.knownUntil} /> : <Page title={say(words.title)}>{null}</Page>;
      }}
    </Loaded>
  );
}

function Calendar({ name, knownUntil }: { name: string; knownUntil: string }): ReactNode {
  const say = useSay();
  const me = useMe();
  const today = localDate(useNow());
  const [month, setMonth] = useState(() => monthOf(today));
  const [agency, setAgency] = useState('');
  const [announcing, setAnnouncing] = useState(false);
  return (
    <Page title={say(words.title)} lead={say(words.lead)} acts={<Press onPress={() => setAnnouncing(true)}>{say(words.announce)}</Press>}>
      <div className="row">
        <Press look="second" onPress={() => setMonth(monthBeside(month, -1))}>
          {say(words.previous)}
        </Press>
        <Press look="second" onPress={() => setMonth(monthBeside(month, 1))}>
          {say(words.next)}
        </Press>
        <label className="month-body">
          {say(words.body)}
          <select className="input" value={agency} onChange={(event) => setAgency(event.target.value)}>
            <option value="">{say(words.everyBody)}</option>
            {me.agencies.map(({ key, title }) => (
              <option key={key} value={key}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <MonthTable calendar={name} month={month} agency={agency} today={today} />
      <p className="small muted">
        {say(words.knownUntil)} <Day date={knownUntil} />
      </p>
      <Closures calendar={name} />
      {announcing ? <AnnounceDialog calendar={name} today={today} onClose={() => setAnnouncing(false)} /> : null}
    </Page>
  );
}
