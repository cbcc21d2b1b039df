import { type ReactNode, useState } from 'react';
import type { Wording } from '#contracts/http/wording';
import { Say, useSay } from '#ui/Language';
import { Press } from '../../kit/Press';
import { Wide } from '../../kit/Wide';
import { WordingDialog } from './WordingDialog';
import type { WordedMoment } from './worded-moment';
import { words } from './wordings.words';

interface MomentsProps {
  moments: readonly WordedMoment[];
  items: readonly Wording[];
  onProposed: () => void;
}

/** Each moment with what is said then: the built-in words, and what was agreed in their place. */
export function Moments({ moments, items, onProposed }: MomentsProps): ReactNode {
  const say = useSay();
  const [wording, setWording] = useState<WordedMoment | null>(null);
  return (
    <Wide label={say(words.moments)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.moment)}</th>
            <th scope="col">{say(words.to)}</th>
            <th scope="col">{say(words.text)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={`${moment.to} ${moment.moment}`}>
              <th scope="row">
                <Say text={moment.title} />
              </th>
              <td className="one-line">{say(words[moment.to])}</td>
              <td>
                <Said moment={moment} items={items.filter((one) => one.inForce && one.to === moment.to && one.moment === moment.moment)} />
              </td>
              <td className="one-line">
                <Press look="plain" label={`${say(words.change)}: ${say(moment.title)}`} onPress={() => setWording(moment)}>
                  {say(words.change)}
                </Press>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wording ? (
        <WordingDialog
          moment={wording}
          onClose={() => setWording(null)}
          onProposed={() => {
            setWording(null);
            onProposed();
          }}
        />
      ) : null}
    </Wide>
  );
}

function Said({ moment, items }: { moment: WordedMoment; items: readonly Wording[] }): ReactNode {
  const say = useSay();
  const own = items.filter(({ text }) => text !== null);
  const all = own.find(({ service }) => service === null);
  return (
    <>
      {all?.text ? (
        <p className="wording">
          <Say text={all.text} />
        </p>
      ) : (
        <p className="wording muted">{say(moment.builtIn)}</p>
      )}
      {own
        .filter(({ service }) => service !== null)
        .map(({ id, serviceTitle, service, text }) => (
          <p key={id} className="wording">
            <strong>{serviceTitle ? say(serviceTitle) : service}: </strong>
            {text ? <Say text={text} /> : null}
          </p>
        ))}
    </>
  );
}
