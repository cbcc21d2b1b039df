import { type ReactNode, useState } from 'react';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { Empty } from '../../../kit/Empty';
import { words } from '../case.words';
import { useCase } from '../case-context';
import { eventWords, wordsIn } from '../history.words';
import { useHistory } from '../use-history';
import { useNames } from '../use-names';

/** Everything that has happened, newest first: acts, messages, payments, deadlines, notes. */
export default function HistoryTab(): ReactNode {
  const say = useSay();
  const { dossier, definition, now } = useCase();
  const history = useHistory(dossier.trackingCode);
  const who = useNames();
  const [every, setEvery] = useState(false);
  const lines = history.flatMap((line) => {
    const told = eventWords(line, definition);
    return told || every ? [{ line, told }] : [];
  });
  if (history.length === 0) return <Empty title={say(words.noHistory)} />;
  return (
    <div className="stack stack-2">
      <label className="check">
        <input type="checkbox" checked={every} onChange={(event) => setEvery(event.target.checked)} />
        <span>{say(words.all)}</span>
      </label>
      <ol className="history">
        {lines.reverse().map(({ line, told }) => (
          <li key={line.version} data-kind={line.kind}>
            <span className="small muted history-when">
              <Moment at={line.at} now={now} />
            </span>
            <span className="history-what">
              {told ? <Say text={told} /> : <bdi dir="ltr">{line.kind}</bdi>}
              <span className="small muted"> · {who(line)}</span>
              {wordsIn(line).map((text) => (
                <span key={text} className="lines history-words">
                  «<bdi>{text}</bdi>»
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
