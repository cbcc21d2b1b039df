import type { ReactNode } from 'react';
import type { Instant } from '#domain/instant';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { Press } from '../../kit/Press';
import { figureWords as words } from './figures.words';

/** When the figures were reckoned, and how to take them along. */
export function Refreshed({ at, busy, onRefresh, file }: { at: Instant; busy: boolean; onRefresh: () => void; file?: string }): ReactNode {
  const say = useSay();
  return (
    <footer className="refreshed row small muted">
      <span>
        {say(words.refreshed)} <Moment at={at} now={at} />
      </span>
      <Press look="plain" onPress={onRefresh} busy={busy}>
        {say(words.refresh)}
      </Press>
      {file ? (
        <a href={file} download>
          {say(words.file)}
        </a>
      ) : null}
      <Press look="plain" onPress={() => window.print()}>
        {say(words.print)}
      </Press>
    </footer>
  );
}
