import { type ReactNode, useId } from 'react';
import type { StandIn } from '#contracts/http/absence';
import type { Colleague } from '#contracts/http/overview';
import { localDate } from '#domain/calendar/local';
import { useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useAsk } from '../../api/query';
import { Press } from '../../kit/Press';
import { awayWords, loadWords } from '../team/team.words';
import { words } from './absences.words';

const ways = ['spread', 'queue', 'person'] as const;
type Way = (typeof ways)[number];

/** Who answers, as chosen so far: one way for all, and another for some services. `to`: a way, or a person's id. */
export interface Answering {
  by: Way;
  person: string;
  parts: readonly { service: string; to: string }[];
}

/** Null while a colleague is still to be chosen. */
export function standInOf({ by, person, parts }: Answering): StandIn | null {
  const otherwise = receiverOf(by === 'person' ? person : by);
  const others = parts.flatMap(({ service, to }) => {
    const receiver = receiverOf(to);
    return receiver && service ? [{ service, to: receiver }] : [];
  });
  if (!otherwise) return null;
  return others.length === 0 ? otherwise : { parts: others, otherwise };
}

function receiverOf(to: string) {
  if (to === 'spread') return { spread: true as const };
  if (to === 'queue') return { queue: true as const };
  return to ? { person: to } : null;
}

interface StandInProps {
  agency: string;
  others: readonly Colleague[];
  answering: Answering;
  onChange: (answering: Answering) => void;
}

export function StandInFields({ others, answering, onChange }: StandInProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <fieldset className="choices-of">
      <legend className="label">{say(words.standIn)}</legend>
      {ways.map((way) => (
        <label className="check" key={way}>
          <input type="radio" name={`${id}-way`} checked={answering.by === way} onChange={() => onChange({ ...answering, by: way })} />
          {say(words[way])}
        </label>
      ))}
      {answering.by === 'person' ? (
        <select
          className="input"
          aria-label={say(words.whichPerson)}
          value={answering.person}
          onChange={({ target }) => onChange({ ...answering, person: target.value })}
        >
          <option value="">{say(words.choosePerson)}</option>
          <People of={others} />
        </select>
      ) : null}
      <Parts others={others} answering={answering} onChange={onChange} />
    </fieldset>
  );
}

/** With load and absence, so that nobody is chosen who is away as well. */
function People({ of: people }: { of: readonly Colleague[] }): ReactNode {
  const say = useSay();
  const today = localDate(useNow());
  return people.map((one) => (
    <option key={one.id} value={one.id}>
      {`${one.name} · ${say(loadWords(one))}${one.absence ? ` · ${say(awayWords(one.absence, today))}` : ''}`}
    </option>
  ));
}

function Parts({ others, answering, onChange }: Omit<StandInProps, 'agency'>): ReactNode {
  const say = useSay();
  const { parts } = answering;
  const services = useAsk('GET /api/services', { query: { limit: 200 } }, { enabled: parts.length > 0, freshFor: 600_000 });
  const put = (index: number, part: { service: string; to: string }): void =>
    onChange({ ...answering, parts: parts.map((one, at) => (at === index ? part : one)) });
  return (
    <>
      {parts.map((part, index) => (
        <div className="row" key={index}>
          <select
            className="input absence-part"
            aria-label={say(words.service)}
            value={part.service}
            onChange={({ target }) => put(index, { ...part, service: target.value })}
          >
            <option value="">{say(words.service)}</option>
            {services.data?.items.map(({ key, title }) => (
              <option key={key} value={key}>
                {say(title)}
              </option>
            ))}
          </select>
          <select
            className="input absence-part"
            aria-label={say(words.receiver)}
            value={part.to}
            onChange={({ target }) => put(index, { ...part, to: target.value })}
          >
            <option value="spread">{say(words.spread)}</option>
            <option value="queue">{say(words.queue)}</option>
            <People of={others} />
          </select>
          <Press look="quiet" onPress={() => onChange({ ...answering, parts: parts.filter((_, at) => at !== index) })}>
            {say(words.remove)}
          </Press>
        </div>
      ))}
      <Press look="plain" onPress={() => onChange({ ...answering, parts: [...parts, { service: '', to: 'queue' }] })}>
        {say(words.exceptFor)}
      </Press>
    </>
  );
}
