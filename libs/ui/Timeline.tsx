import type { ReactNode } from 'react';
import { useSay } from './Language';

export type StepState = 'done' | 'current' | 'ahead';
export interface TimelineStep {
  key: string;
  state: StepState;
  title: ReactNode;
  /** Who holds it, when, by when. */
  detail?: ReactNode;
  /** Bodies asked side by side. */
  rows?: readonly { key: string; content: ReactNode }[];
}

const states = {
  done: { fa: 'انجام شد:', en: 'Done:' },
  current: { fa: 'اکنون:', en: 'Now:' },
  ahead: { fa: 'در پیش:', en: 'Ahead:' },
};

/** The route of a request, in order: done, now, expected. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }): ReactNode {
  const say = useSay();
  return (
    <ol className="timeline">
      {steps.map(({ key, state, title, detail, rows }) => (
        <li key={key} className={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="timeline-mark" aria-hidden="true">
            {state === 'done' ? '✓' : ''}
          </span>
          <span className="timeline-title">
            <span className="hidden">{say(states[state])} </span>
            {title}
          </span>
          {detail ? <div className="small muted">{detail}</div> : null}
          {rows && rows.length > 0 ? (
            <ul className="timeline-rows">
              {rows.map((row) => (
                <li key={row.key} className="small">
                  {row.content}
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
