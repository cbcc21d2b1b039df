import type { ReactNode } from 'react';
import { chordName } from '../keys/chords';
import { type Act, chordsOf } from '../keys/shortcuts';
import { usePreferences } from '../shell/preferences';

/** The keys of an act; the first of them, or all. Not read aloud: the map of shortcuts is. */
export function Keys({ act, all = false }: { act: Act; all?: boolean }): ReactNode {
  const { shortcuts, chords } = usePreferences();
  const shown = chordsOf(act, chords);
  if (!shortcuts && !all) return null;
  return (
    <span className="keys" aria-hidden={all ? undefined : true}>
      {(all ? shown : shown.slice(0, 1)).map((chord) => (
        <kbd key={chord} dir="ltr">
          {chordName(chord)}
        </kbd>
      ))}
    </span>
  );
}
