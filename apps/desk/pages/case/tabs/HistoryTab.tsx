import { type ReactNode, useState } from 'react';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { useAsk } from '../../../api/query';
import { Empty } from '../../../kit/Empty';
import { Press } from '../../../kit/Press';
import { words } from '../case.words';
import { useCase } from '../case-context';
import { type CourseMoment, courseOf, type Strand, strands } from '../course';
import { channelWords, courseWords, readWords, strandWords, toldStateWords } from '../course.words';
import { eventWords, wordsIn } from '../history.words';
import { useHistory } from '../use-history';
import { useNames } from '../use-names';

/** Everything that has happened in one line of time, newest first: acts, messages, payments, deadlines, who has read it. */
export default function HistoryTab(): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  const { trackingCode } = dossier;
  const history = useHistory(trackingCode);
  // Only the body that answers for it is told what the applicant was told, and who read.
  const whole = dossier.applicant !== null;
  const messages = useAsk('GET /api/dossiers/{trackingCode}/messages', { params: { trackingCode } }, { enabled: whole }).data?.items ?? [];
  const readings = useAsk('GET /api/dossiers/{trackingCode}/readings', { params: { trackingCode } }, { enabled: whole }).data?.items ?? [];
  const [every, setEvery] = useState(false);
  const [only, setOnly] = useState<Strand | null>(null);
  const course = courseOf({ history, messages, readings });
  const shown = course.filter(
    (moment) => (only === null || moment.strand === only) && (!('line' in moment) || every || eventWords(moment.line, definition) !== null),
  );
  if (history.length === 0) return <Empty title={say(words.noHistory)} />;
  return (
    <div className="stack stack-2">
      <fieldset className="row history-strands">
        <legend className="hidden">{say(courseWords.narrow)}</legend>
        {strands
          .filter((strand) => course.some((moment) => moment.strand === strand))
          .map((strand) => (
            <Press key={strand} look="quiet" pressed={only === strand} onPress={() => setOnly(only === strand ? null : strand)}>
              {say(strandWords[strand].many)}
            </Press>
          ))}
        <label className="check">
          <input type="checkbox" checked={every} onChange={(event) => setEvery(event.target.checked)} />
          <span>{say(words.all)}</span>
        </label>
      </fieldset>
      {shown.length === 0 ? <p className="muted">{say(courseWords.none)}</p> : null}
      <ol className="history">
        {shown.map((moment) => (
          <li key={moment.key} data-kind={'line' in moment ? moment.line.kind : moment.strand} data-strand={moment.strand}>
            <span className="small muted history-when">
              <Moment at={moment.at} now={now} />
            </span>
            <span className="history-what">
              <span className="history-strand" aria-hidden="true">
                {strandWords[moment.strand].sign}
              </span>
              <What of={moment} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function What({ of }: { of: CourseMoment }): ReactNode {
  const say = useSay();
  const { definition } = useCase();
  const who = useNames();
  if (of.strand === 'messages') {
    const { message } = of;
    return (
      <>
        {say(courseWords.told)}
        <span className="small muted">
          {' '}
          · {message.channels.map((channel) => say(channelWords[channel])).join('، ')} ·{' '}
          {say(toldStateWords[message.read ? 'read' : message.state])}
        </span>
        <span className="lines history-words">
          «<bdi>{message.text}</bdi>»
        </span>
      </>
    );
  }
  if (of.strand === 'reads') {
    const { reading } = of;
    return (
      <>
        {say(readWords(reading.what))}
        <span className="small muted">
          {' '}
          · {reading.post ? `${say(reading.post)}، ` : ''}
          {say(reading.title)}
          {reading.times > 1 ? ` · ${say(courseWords.times(reading.times))}` : ''}
        </span>
      </>
    );
  }
  const told = eventWords(of.line, definition);
  return (
    <>
      {told ? <Say text={told} /> : <bdi dir="ltr">{of.line.kind}</bdi>}
      <span className="small muted">
        {' '}
        · <bdi>{who(of.line)}</bdi>
      </span>
      {wordsIn(of.line).map((text) => (
        <span key={text} className="lines history-words">
          «<bdi>{text}</bdi>»
        </span>
      ))}
    </>
  );
}
