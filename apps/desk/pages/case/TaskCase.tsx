import { type ReactNode, useMemo } from 'react';
import { useNow } from '../../api/now';
import { CaseContext } from './case-context';
import { type CaseTask, dossierOf, useDefinition } from './case-data';
import { useTyped } from './decision/use-typed';
import { usePresence } from './use-presence';

/** A task with all that is known of its case, and with what is being typed about it. */
export function TaskCase({ task, children }: { task: CaseTask; children: ReactNode }): ReactNode {
  const dossier = dossierOf(task);
  const definition = useDefinition(dossier);
  const now = useNow();
  const writes = usePresence(task.closedAt === null ? task.id : null);
  const typing = useTyped(task.id, writes);
  const open = useMemo(() => ({ task, dossier, definition, typing, now }), [task, dossier, definition, typing, now]);
  return <CaseContext value={open}>{children}</CaseContext>;
}
