import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Empty } from './Empty';
import { Loaded } from './Loaded';
import { Press } from './Press';

interface Page<Item> {
  items: readonly Item[];
  next: string | null;
}

export interface PortionAt {
  /** Absent: the first. */
  cursor: string | undefined;
  /** Only of the last portion. */
  onMore: ((next: string) => void) | undefined;
}

/** A long table comes in portions: the first, and one more each time it is asked for. */
export function usePortions(): PortionAt[] {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return cursors.map((cursor) => ({
    cursor,
    onMore: cursor === cursors.at(-1) ? (next) => setCursors([...cursors, next]) : undefined,
  }));
}

interface PortionProps<Item> {
  of: UseQueryResult<Page<Item>, Error>;
  /** Of the table. */
  columns: number;
  none: string;
  more: string;
  onMore: PortionAt['onMore'];
  row: (item: Item) => ReactNode;
}

/** One portion as a body of its table: its rows, and the way to the next. */
export function Portion<Item>({ of, columns, none, more, onMore, row }: PortionProps<Item>): ReactNode {
  const { data } = of;
  if (!data || data.items.length === 0)
    return (
      <tbody>
        <tr>
          <td colSpan={columns}>
            <Loaded of={of}>{() => <Empty title={none} />}</Loaded>
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {data.items.map(row)}
      {onMore && data.next !== null ? (
        <tr>
          <td colSpan={columns}>
            <Press look="second" onPress={() => onMore(data.next ?? '')}>
              {more}
            </Press>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
