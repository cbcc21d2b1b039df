import { type ReactNode, useRef } from 'react';
import { useLocation } from 'wouter';
import { useSay } from '#ui/Language';
import { useKeys } from '../keys/use-keys';
import { Keys } from '../kit/Keys';
import { words } from './shell.words';

/** One box for every number and name. */
export function SearchBox(): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const box = useRef<HTMLInputElement>(null);
  useKeys({ search: () => box.current?.focus() });
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const asked = box.current?.value.trim();
          if (asked) go(`/search?q=${encodeURIComponent(asked)}`);
        }}
      >
        <label className="hidden" htmlFor="search">
          {say(words.search)}
        </label>
        <input
          className="input"
          id="search"
          ref={box}
          type="search"
          placeholder={say(words.search)}
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <Keys act="search" />
      </form>
    </search>
  );
}
