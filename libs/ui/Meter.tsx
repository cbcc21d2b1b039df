import type { ReactNode } from 'react';

export type MeterTone = 'success' | 'warning' | 'danger' | 'neutral';

/** How much of something has gone, as a bar under its words; the words alone carry the meaning. */
export function Meter({ share, tone, children }: { /** 0 to 1. */ share: number; tone: MeterTone; children: ReactNode }): ReactNode {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <span className={`meter meter-${tone}`}>
      <span>{children}</span>
      <svg className="meter-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="meter-track" width="100" height="4" rx="2" />
        <rect className="meter-share" width={percent} height="4" rx="2" />
      </svg>
    </span>
  );
}
