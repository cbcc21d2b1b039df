import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { usePreferences } from '../../shell/preferences';
import { words } from './inbox.words';
import { TaskRow } from './TaskRow';
import type { TaskLine } from './use-inbox';

interface TaskRowsProps {
  items: readonly TaskLine[];
  total: number;
  at: number;
  selected: ReadonlySet<string>;
  gone: ReadonlySet<string>;
  onGo: (at: number) => void;
  onSelect: (id: string) => void;
  onPeek: (at: number) => void;
  /** The end is near: there may be more. */
  onMore: () => void;
}

const ahead = 30;

/** Thousands of rows, of which only those in sight are made. */
export function TaskRows({ items, total, at, selected, gone, onGo, onSelect, onPeek, onMore }: TaskRowsProps): ReactNode {
  const say = useSay();
  const now = useNow();
  const { density, columns } = usePreferences();
  const place = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => place.current,
    estimateSize: rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  const seen = rows.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last + ahead > items.length && items.length < total) onMore();
  }, [last, items.length, total, onMore]);

  const here = items[at]?.id;
  const first = useRef(true);
  useEffect(() => {
    if (here === undefined) return;
    rows.scrollToIndex(at, { align: 'auto' });
    const began = first.current;
    // The row is there a frame later; whoever writes or reads elsewhere by then keeps their place.
    const frame = requestAnimationFrame(() => {
      const elsewhere = document.activeElement;
      const free = elsewhere === document.body || elsewhere === null || place.current?.contains(elsewhere);
      if (free && !began) place.current?.querySelector<HTMLElement>(`[data-task="${here}"]`)?.focus({ preventScroll: true });
    });
    first.current = false;
    return () => cancelAnimationFrame(frame);
  }, [here, at, rows]);

  useEffect(() => rows.measure(), [density]);

  return (
    <div className="task-scroll" ref={place} data-density={density}>
      <ul className="task-rows" aria-label={say(words.list)} style={{ blockSize: rows.getTotalSize() }}>
        {seen.map(({ index, key, start }) => {
          const task = items[index];
          if (!task) return null;
          return (
            <li key={key} aria-setsize={total} aria-posinset={index + 1} style={{ transform: `translateY(${start}px)` }}>
              <TaskRow
                task={task}
                at={index}
                now={now}
                here={index === at}
                selected={selected.has(task.id)}
                gone={gone.has(task.id)}
                compact={density === 'compact'}
                columns={columns}
                onGo={onGo}
                onSelect={onSelect}
                onPeek={onPeek}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** In pixels, from the style: by density and by the width of the screen. */
function rowHeight(): number {
  const style = getComputedStyle(document.documentElement);
  return Number.parseFloat(style.getPropertyValue('--row')) * Number.parseFloat(style.fontSize);
}
