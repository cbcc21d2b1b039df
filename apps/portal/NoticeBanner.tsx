import type { ReactNode } from 'react';
import type { Notice } from '#contracts/http/feedback';
import { Banner } from '#ui/Banner';
import { Say } from '#ui/Language';

/** What the installation tells everybody, above every page. */
export function NoticeBanner({ notice }: { notice: Notice | null }): ReactNode {
  if (!notice) return null;
  return (
    <div className="notice">
      <Banner tone={notice.tone}>
        <p>
          <Say text={notice.text} />
        </p>
      </Banner>
    </div>
  );
}
