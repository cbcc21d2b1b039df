import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Today, TodayException } from '#contracts/http/overview';
import { localDate } from '#domain/calendar/local';
import type { Text } from '#domain/definition/schema';
import { momentWords, type Words } from '#domain/text/words';
import { spanWords } from '#ui/format/span';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Press } from '../../kit/Press';
import { has, useMe } from '../../shell/rights';
import { registerWords } from '../case/registers.words';
import { SpreadDialog } from '../team/SpreadDialog';
import { emptyPostWords, idleWords, shortWords, silentWords, slowWords, unseenWords, words } from './today.words';

/** What stands out, each in a sentence with the one act that answers it. */
export function Exceptions({ today }: { today: Today }): ReactNode {
  const say = useSay();
  const leads = has(useMe(), 'head');
  const [spreading, spread] = useState<string | null>(null);
  const unseen = useAsk('GET /api/absences/suggested', { query: { agency: today.agency.key } }, { enabled: leads });
  const all = unseen.data?.items ?? [];
  const missing = all.filter(({ open }) => open > 0);
  const idle = all.length - missing.length;
  if (today.exceptions.length === 0 && all.length === 0) return <p>{say(words.calm)}</p>;
  return (
    <>
      <ul className="exceptions">
        {today.exceptions.map((exception) => (
          <li key={JSON.stringify(exception)} data-grave={exception.code === 'post-empty' ? '' : undefined}>
            <p>{say(sentenceOf(exception, today))}</p>
            <Answer exception={exception} agency={today.agency.key} mayLead={leads} onSpread={spread} />
          </li>
        ))}
        {missing.map(({ person, name, userName, open }) => (
          <li key={person}>
            <p>{say(unseenWords(name, open))}</p>
            <Link className="button button-second" href={`/absences?person=${encodeURIComponent(userName ?? person)}`}>
              {say(words.setAway)}
            </Link>
          </li>
        ))}
        {idle > 0 ? (
          <li data-light="">
            <p>{say(idleWords(idle))}</p>
          </li>
        ) : null}
      </ul>
      {spreading === null ? null : <SpreadDialog agency={today.agency.key} role={spreading} onClose={() => spread(null)} />}
    </>
  );
}

interface AnswerProps {
  exception: TodayException;
  agency: string;
  mayLead: boolean;
  onSpread: (role: string) => void;
}

function Answer({ exception, agency, mayLead, onSpread }: AnswerProps): ReactNode {
  const say = useSay();
  switch (exception.code) {
    case 'post-short':
      return mayLead ? <Press onPress={() => onSpread(exception.post.key)}>{say(words.spread)}</Press> : null;
    case 'post-empty':
      return mayLead ? (
        <Link className="button button-second" href={`/load?agency=${agency}`}>
          {say(words.standIn)}
        </Link>
      ) : null;
    case 'stage-slow':
      return (
        <Link className="button button-second" href={`/bottlenecks?agency=${agency}&service=${exception.service.key}`}>
          {say(words.bottleneck)}
        </Link>
      );
    case 'register-down':
      return (
        <Link className="button button-second" href="/?queue=unit&kind=inquiry-fallback">
          {say(words.byHand)}
        </Link>
      );
  }
}

const both = ({ fa, en }: Text): Words => ({ fa, en: en ?? fa });

function sentenceOf(exception: TodayException, { at }: Today): Words {
  switch (exception.code) {
    case 'post-short':
      return shortWords({ ...exception, post: both(exception.post.title), today: localDate(at) });
    case 'post-empty':
      return emptyPostWords({ ...exception, post: both(exception.post.title) });
    case 'register-down':
      return silentWords({
        register: both(registerWords(exception.register)),
        since: momentWords(exception.since, at),
        dossiers: exception.dossiers,
      });
    case 'stage-slow':
      return slowWords({
        stage: both(exception.stage.title),
        service: both(exception.service.title),
        recent: spanWords(exception.recent.seconds ?? 0),
        usual: spanWords(exception.usual.seconds ?? 0),
      });
  }
}
