import type { ReactNode } from 'react';
import type { Presence } from '#contracts/http/inbox';
import { useSay } from '#ui/Language';
import { initials } from './initials';
import { kitWords } from './kit.words';

/** Colleagues who have it open, and who of them is writing. */
export function Faces({ of, named = false }: { of: readonly Presence[]; named?: boolean }): ReactNode {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <span className="faces">
      {of.map(({ person, name, state }) => (
        <span key={person} className="face" data-state={state}>
          <span className="avatar" aria-hidden="true">
            {initials(name)}
          </span>
          <span className={named ? 'small' : 'hidden'}>
            <bdi>{name}</bdi> {say(state === 'writing' ? kitWords.writing : kitWords.looking)}
          </span>
        </span>
      ))}
    </span>
  );
}
