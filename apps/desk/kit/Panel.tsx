import { type ReactNode, useId } from 'react';

/** A titled part of a page. */
export function Panel({ title, acts, children }: { title: ReactNode; acts?: ReactNode; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {acts}
      </header>
      {children}
    </section>
  );
}
