import type { ReactNode } from 'react';

/** News on a page. What happened just now is announced; what merely stands there is not. */
export function Banner({
  tone = 'info',
  live = false,
  children,
}: {
  tone?: 'info' | 'success' | 'warning' | 'danger' | 'yours';
  live?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={`banner banner-${tone} stack stack-2`} role={live ? 'status' : undefined}>
      {children}
    </div>
  );
}
