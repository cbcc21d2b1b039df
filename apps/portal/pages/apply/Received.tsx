import type { ReactNode } from 'react';
import type { Instant } from '#domain/instant';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { words } from './apply.words';

/** Proof that a file has arrived: when. */
export function Received({ at, now }: { at: Instant | undefined; now: Instant }): ReactNode {
  const say = useSay();
  return at ? (
    <span className="small muted">
      {say(words.received)} <Moment at={at} now={now} />
    </span>
  ) : null;
}
