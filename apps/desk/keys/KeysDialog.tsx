import { type ReactNode, useEffect, useState } from 'react';
import { useSay } from '#ui/Language';
import { Dialog } from '../kit/Dialog';
import { Keys } from '../kit/Keys';
import { Press } from '../kit/Press';
import { prefer, preferences, usePreferences } from '../shell/preferences';
import { chordOf } from './chords';
import { words } from './keys.words';
import { type Act, acts, chordsOf, groups, shortcuts } from './shortcuts';

/** Every shortcut, to be read, changed or switched off. */
export default function KeysDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const { shortcuts: on, chords } = usePreferences();
  const [changing, setChanging] = useState<Act | null>(null);
  useChange(changing, (chord) => {
    if (changing && chord) prefer({ chords: { ...chords, [changing]: chord } });
    setChanging(null);
  });
  return (
    <Dialog title={say(words.title)} onClose={onClose} wide>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => prefer({ shortcuts: event.target.checked })} />
        <span>{say(words.on)}</span>
      </label>
      <p className="muted small">{say(words.opens)}</p>
      <div className="keys-groups">
        {Object.entries(groups).map(([group, title]) => (
          <section key={group}>
            <h3>{say(title)}</h3>
            <table className="table">
              <tbody>
                {acts
                  .filter((act) => shortcuts[act].group === group)
                  .map((act) => (
                    <tr key={act}>
                      <th scope="row">{say(shortcuts[act].text)}</th>
                      <td>{changing === act ? <em role="status">{say(words.press)}</em> : <Keys act={act} all />}</td>
                      <td>
                        <Press look="plain" onPress={() => setChanging(act)} label={`${say(words.change)}: ${say(shortcuts[act].text)}`}>
                          {say(words.change)}
                        </Press>
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
      {Object.keys(chords).length > 0 ? (
        <Press look="second" onPress={() => prefer({ chords: {} })}>
          {say(words.reset)}
        </Press>
      ) : null}
    </Dialog>
  );
}

/** The next key pressed becomes the shortcut, unless it already has a meaning; Escape leaves all as it was. */
function useChange(act: Act | null, done: (chord: string | null) => void): void {
  useEffect(() => {
    if (!act) return;
    const take = (event: KeyboardEvent): void => {
      const chord = chordOf(event);
      if (chord === null) return;
      event.preventDefault();
      event.stopPropagation();
      const taken = acts.some((other) => other !== act && chordsOf(other, preferences().chords).includes(chord));
      done(chord === 'Escape' || taken ? null : chord);
    };
    document.addEventListener('keydown', take, { capture: true });
    return () => document.removeEventListener('keydown', take, { capture: true });
  }, [act, done]);
}
