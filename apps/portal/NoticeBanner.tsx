import type { ReactNode } from 'react';
import type { Notice } from '#contracts/http/feedback';
import { Banner } from '#ui/Banner';
import { Say, useSay } from '#ui/Language';
import { shellWords } from './words';

/** What the installation tells everybody, above every page. */
export function NoticeBanner({ notice }: { notice: Notice | null }): ReactNode {
  const say = useSay();
  if (!notice) return null;
  return (
    <aside className="notice no-print" aria-label={say(shellWords.notice)}>
      <Banner tone={notice.tone}>
        <p>
          <Say text={notice.text} />
        </p>
      </Banner>
    </aside>
  );
}
