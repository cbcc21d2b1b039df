import './absences.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AbsencePlan, StandIn } from '#contracts/http/absence';
import type { Colleague } from '#contracts/http/overview';
import { localDate } from '#domain/calendar/local';
import type { IsoDate } from '#domain/instant';
import { splitDate } from '#ui/format/date-parts';
import { useLanguage, useSay } from '#ui/Language';
import { newKey } from '../../api/client';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { announce } from '../../kit/announce';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { has, useMe } from '../../shell/rights';
import { agenciesLed } from '../today/led-agency';
import { words } from './absences.words';
import { Plan } from './Plan';
import { Recorded } from './Recorded';
import { type Answering, StandInFields, standInOf } from './StandInFields';
import { type Span, spanOf, WhenFields } from './WhenFields';

/** Two taps from one's own name: now, and who answers. What becomes of every open task is shown before anything moves. */
export default function AbsencesPage(): ReactNode {
  const say = useSay();
  const me = useMe();
  const leads = has(me, 'head');
  const agency = (leads ? agenciesLed(me, 'head')[0] : me.agencies[0])?.key ?? '';
  const colleagues = useAsk('GET /api/colleagues', { query: { agency } }, { enabled: agency !== '' });
  return (
    <Page title={say(words.title)}>
      <Loaded of={colleagues}>
        {({ items }) => (
          <div className="absences">
            <Away agency={agency} colleagues={items} mayChoose={leads} />
            <Recorded agency={agency} person={leads ? null : me.person.id} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface AwayProps {
  agency: string;
  colleagues: readonly Colleague[];
  /** A head records the absence of anybody. */
  mayChoose: boolean;
}

function Away({ agency, colleagues, mayChoose }: AwayProps): ReactNode {
  const say = useSay();
  const me = useMe();
  const language = useLanguage();
  const today = localDate(useNow());
  const [search] = useSearchParams();
  const wished = search.get('person');
  const [person, choose] = useState(
    colleagues.find(({ id, userName }) => mayChoose && (userName === wished || id === wished))?.id ?? me.person.id,
  );
  const [span, setSpan] = useState<Span>({ kind: 'today', from: splitDate(today, language), to: splitDate(today, language) });
  const [answering, answer] = useState<Answering>({ by: 'spread', person: '', parts: [] });
  const isMine = person === me.person.id;
  const others = colleagues.filter(({ id }) => id !== person);

  const days = spanOf(span, today, language);
  const standIn = standInOf(answering);
  const { plan, error } = usePlan(person, days, standIn);
  const report = useDo('POST /api/absences', {
    changes: [
      'GET /api/absences',
      'GET /api/colleagues',
      'GET /api/tasks',
      'GET /api/overview/team',
      'GET /api/overview/today',
      'GET /api/overview/load',
    ],
  });
  const [key, renew] = useState(newKey);
  const why = days === null ? say(words.badDate) : standIn === null ? say(words.choosePerson) : null;
  const commit = (): void => {
    if (!days || !standIn || report.isPending) return;
    report.mutate(
      { body: bodyOf(person, days, standIn), key },
      {
        onSuccess: () => announce(say(words.done)),
        onSettled: () => renew(newKey()),
      },
    );
  };
  useKeys({ commit });

  return (
    <Panel title={say(words.commitOther)}>
      <div className="stack">
        {mayChoose ? (
          <label className="absence-who">
            <span className="label">{say(words.who)}</span>
            <select className="input" value={person} onChange={({ target }) => choose(target.value)}>
              <option value={me.person.id}>{say(words.myself)}</option>
              {colleagues
                .filter(({ id }) => id !== me.person.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
        ) : null}
        <WhenFields span={span} onChange={setSpan} />
        <StandInFields agency={agency} others={others} answering={answering} onChange={answer} />
        <Plan plan={plan} error={error} />
        {report.error ? <Trouble error={report.error} /> : null}
        <Press onPress={commit} keys="commit" why={why} busy={report.isPending}>
          {say(isMine ? words.commit : words.commitOther)}
        </Press>
        {report.isSuccess ? <Done /> : null}
      </div>
    </Panel>
  );
}

/** The focus comes here, so that the keys of the desk work again after a field. */
function Done(): ReactNode {
  const say = useSay();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p className="banner banner-success" ref={place} tabIndex={-1}>
      {say(words.done)}
    </p>
  );
}

const bodyOf = (person: string, { from, to }: { from: IsoDate; to: IsoDate | null }, standIn: StandIn) => ({
  person,
  from,
  ...(to === null ? {} : { to }),
  standIn,
});

/** Asked again with every change: where each open task would go. */
function usePlan(
  person: string,
  days: { from: IsoDate; to: IsoDate | null } | null,
  standIn: StandIn | null,
): { plan: AbsencePlan | null; error: Error | null } {
  const dry = useDo('POST /api/absences');
  const body = days && standIn ? JSON.stringify({ ...bodyOf(person, days, standIn), dryRun: true }) : null;
  const { mutate } = dry;
  useEffect(() => {
    if (body !== null) mutate({ body: JSON.parse(body) });
  }, [body, mutate]);
  return { plan: (body === null ? null : (dry.data as AbsencePlan | undefined)) ?? null, error: dry.error };
}
