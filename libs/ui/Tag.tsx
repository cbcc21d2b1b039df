import type { ReactNode } from 'react';
import type { Text } from '#domain/definition/schema';
import { Say } from './Language';

export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'yours' | 'neutral';
const signs: Record<Tone, string> = { success: '✓', warning: '◔', danger: '✕', info: '●', yours: '◆', neutral: '○' };

/** A status: colour, sign and word, so that none of them carries the meaning alone. */
export function Tag({ tone, text }: { tone: Tone; text: Text }): ReactNode {
  return (
    <span className={`tag tag-${tone}`}>
      <span aria-hidden="true">{signs[tone]}</span>
      <Say text={text} />
    </span>
  );
}
