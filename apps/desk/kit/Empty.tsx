import type { ReactNode } from 'react';

/** Nothing here: yet, by a filter, or not for you. What would come, and one act. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <div className="empty stack stack-2">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
