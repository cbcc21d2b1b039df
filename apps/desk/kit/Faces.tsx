import type { ReactNode } from 'react';
import type { Presence } from '#contracts/http/inbox';
import type { Words } from '#domain/text/words';
import { spanWords } from '#ui/format/span';
import { useSay } from '#ui/Language';
import { initials } from './initials';
import { kitWords } from './kit.words';

/** «۳ دقیقه پیش», by the real clock: people look at a screen in real time, whatever day the demonstration plays. */
const agoWords = (since: string): Words => {
  const span = spanWords((Date.now() - Date.parse(since)) / 1000);
  return { fa: `از ${span.fa} پیش`, en: `for ${span.en}` };
};

/** Colleagues who have it open, and who of them is writing. */
export function Faces({ of, named = false }: { of: readonly Presence[]; named?: boolean }): ReactNode {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <span className="faces">
      {of.map(({ person, name, state, since }) => (
        <span
          key={person}
          className="face"
          data-state={state}
          title={named ? undefined : `${name} ${say(state === 'writing' ? kitWords.writing : kitWords.looking)}`}
        >
          <bdi className="avatar" aria-hidden="true">
            {initials(name)}
          </bdi>
          <span className={named ? 'small' : 'hidden'}>
            <bdi>{name}</bdi> {say(state === 'writing' ? kitWords.writing : kitWords.looking)} · {say(agoWords(since))}
          </span>
        </span>
      ))}
    </span>
  );
}
