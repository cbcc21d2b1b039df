import { type ReactNode, useEffect, useRef } from 'react';
import { useTitle } from './use-title';

let first = true;

/** A screen: its heading, what can be done with the whole of it, and its body. Arriving here is told to screen readers by the heading. */
export function Page({
  title,
  acts,
  lead,
  children,
}: {
  title: string;
  acts?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (first) first = false;
    else heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {acts ? <div className="row">{acts}</div> : null}
      </header>
      {lead ? <p className="muted">{lead}</p> : null}
      {children}
    </div>
  );
}
