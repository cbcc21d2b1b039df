import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Page } from './Page';
import { Skeleton } from './Skeleton';
import { Trouble } from './Trouble';

/** What was asked for, once it is there; before that its shape, or what stood in the way. Old content stays while new is fetched. */
export function Loaded<Answer>({
  of,
  rows = 6,
  title,
  children,
}: {
  of: Pick<UseQueryResult<Answer, Error>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  /** How many lines the skeleton has. */
  rows?: number;
  /** Where the answer brings the screen's heading: what stands there when none comes. */
  title?: string;
  children: (answer: Answer) => ReactNode;
}): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.error) {
    const trouble = <Trouble error={of.error} onRetry={() => void of.refetch()} />;
    return title === undefined ? trouble : <Page title={title}>{trouble}</Page>;
  }
  return <Skeleton rows={rows} />;
}
