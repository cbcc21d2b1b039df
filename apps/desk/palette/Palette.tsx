import './palette.css';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { numberWords } from '#ui/format/number';
import { useSay } from '#ui/Language';
import { announce } from '../kit/announce';
import { Dialog } from '../kit/Dialog';
import { Keys } from '../kit/Keys';
import { groupWords, words } from './palette.words';
import { type Entry, useEntries } from './use-entries';

/** One box for everything that can be done or gone to. The list follows the letters; arrows choose, Enter does it. */
export default function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const entries = useEntries(query);
  const [at, setAt] = useState(0);
  const here = Math.min(at, entries.length - 1);
  const count = entries.length;

  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [here, query]);
  useEffect(() => {
    if (query) announce(count === 0 ? say(words.nothing) : say(numberWords(count)));
  }, [query, count, say]);

  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const press = (event: KeyboardEvent): void => {
    const to: Record<string, number> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      Home: 0,
      End: count - 1,
      PageDown: here + 8,
      PageUp: here - 8,
    };
    const next = to[event.key];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[here]);
    else if (next !== undefined) setAt(Math.max(0, Math.min(count - 1, next)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog title={say(words.title)} onClose={onClose}>
      <div className="palette">
        <input
          className="input"
          role="combobox"
          aria-label={say(words.box)}
          placeholder={say(words.box)}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={entries[here] ? `${id}-${here}` : undefined}
          autoComplete="off"
          dir="auto"
          ref={box}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div role="listbox" id={id} aria-label={say(words.list)} className="palette-list" ref={list}>
          {groupsOf(entries).map(({ group, of }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own.
            <div role="group" key={group} aria-labelledby={`${id}-${group}`}>
              <div className="palette-group small muted" id={`${id}-${group}`}>
                {say(groupWords[group])}
              </div>
              {of.map(({ entry, index }) => (
                // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, which names the chosen one.
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box above hears the keys.
                <div
                  role="option"
                  key={entry.key}
                  id={`${id}-${index}`}
                  className="palette-entry"
                  aria-selected={index === here}
                  onClick={() => run(entry)}
                >
                  <span>
                    <bdi>{entry.text}</bdi>
                    {entry.more ? (
                      <small className="muted">
                        {' '}
                        <bdi dir={group === 'cases' ? 'ltr' : 'auto'}>{entry.more}</bdi>
                      </small>
                    ) : null}
                  </span>
                  {entry.keys ? <Keys act={entry.keys} /> : null}
                </div>
              ))}
            </div>
          ))}
        </div>
        {count === 0 ? <p className="muted">{say(words.nothing)}</p> : null}
        <p className="small muted">{say(words.hint)}</p>
      </div>
    </Dialog>
  );
}

/** In a row, as they come. */
function groupsOf(entries: readonly Entry[]): { group: Entry['group']; of: { entry: Entry; index: number }[] }[] {
  const groups = new Map<Entry['group'], { entry: Entry; index: number }[]>();
  for (const [index, entry] of entries.entries()) groups.set(entry.group, [...(groups.get(entry.group) ?? []), { entry, index }]);
  return [...groups].map(([group, of]) => ({ group, of }));
}
