import { type ReactNode, useId } from 'react';
import { useSay } from '#ui/Language';
import { figureWords as words } from './figures.words';
import type { Led } from './led-agency';

/** Which body, for those who oversee several. */
export function AgencyChoice({ led }: { led: Led }): ReactNode {
  const say = useSay();
  const id = useId();
  if (led.agencies.length < 2) return null;
  return (
    <span className="row">
      <label htmlFor={id} className="small">
        {say(words.agency)}
      </label>
      <select id={id} className="input agency-choice" value={led.agency} onChange={({ target }) => led.choose(target.value)}>
        {led.agencies.map(({ key, title }) => (
          <option key={key} value={key}>
            {say(title)}
          </option>
        ))}
      </select>
    </span>
  );
}
