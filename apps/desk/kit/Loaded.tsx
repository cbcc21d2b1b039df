import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Skeleton } from './Skeleton';
import { Trouble } from './Trouble';

/** What was asked for, once it is there; before that its shape, or what stood in the way. Old content stays while new is fetched. */
export function Loaded<Answer>({
  of,
  rows = 6,
  children,
}: {
  of: Pick<UseQueryResult<Answer, Error>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  /** How many lines the skeleton has. */
  rows?: number;
  children: (answer: Answer) => ReactNode;
}): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Trouble error={of.error} onRetry={() => void of.refetch()} />;
  return <Skeleton rows={rows} />;
}
