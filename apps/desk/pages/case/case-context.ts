import { createContext, useContext } from 'react';
import type { Definition } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { CaseDossier, CaseTask } from './case-data';
import type { Typing } from './decision/use-typed';

/** The case that is open, and what is being typed about it. */
export interface Case {
  dossier: CaseDossier;
  definition: Definition | undefined;
  /** The work in it that is shown; null for a case that is only looked at. */
  task: CaseTask | null;
  typing: Typing | null;
  now: Instant;
}

export const CaseContext = createContext<Case | null>(null);

export function useCase(): Case {
  const open = useContext(CaseContext);
  if (!open) throw new Error('No case is open');
  return open;
}
