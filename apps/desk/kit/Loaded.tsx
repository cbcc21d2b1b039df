import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useContext } from 'react';
import { Page } from './Page';
import { Skeleton } from './Skeleton';
import { ScreenTitle } from './screen-title';
import { Trouble } from './Trouble';

/** What was asked for, once it is there; before that its shape, or what stood in the way. Old content stays while new is fetched. */
export function Loaded<Answer>({
  of,
  rows = 6,
  whole = false,
  children,
}: {
  of: Pick<UseQueryResult<Answer, Error>, 'data' | 'error' | 'refetch' | 'isFetching'>;
  /** How many lines the skeleton has. */
  rows?: number;
  /** It is the whole screen, heading and all: where no answer comes, the screen's name stands over the trouble. */
  whole?: boolean;
  children: (answer: Answer) => ReactNode;
}): ReactNode {
  const title = useContext(ScreenTitle);
  if (of.data !== undefined) return children(of.data);
  if (of.error) {
    const trouble = <Trouble error={of.error} onRetry={() => void of.refetch()} />;
    return whole ? <Page title={title}>{trouble}</Page> : trouble;
  }
  return <Skeleton rows={rows} />;
}
