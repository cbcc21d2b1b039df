import type { ReactNode } from 'react';

export interface Fact {
  key: string;
  /** Where a link may lead. */
  id?: string;
  label: ReactNode;
  value: ReactNode;
  /** A way to change it. */
  act?: ReactNode;
}

/** Names and what stands under them. */
export function Facts({ items }: { items: readonly Fact[] }): ReactNode {
  return (
    <dl className="facts">
      {items.map(({ key, id, label, value, act }) => (
        <div key={key} id={id} tabIndex={id ? -1 : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {act ? <dd className="fact-act">{act}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
