import type { ReactNode } from 'react';

/** More for whoever wants it. */
export function Details({ summary, open = false, children }: { summary: ReactNode; open?: boolean; children: ReactNode }): ReactNode {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <div className="details-body stack">{children}</div>
    </details>
  );
}
