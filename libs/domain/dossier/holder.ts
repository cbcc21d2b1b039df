/** Whose court the dossier is in, and which date comes next: every open dossier has exactly one of each. */
import { earliest, type Instant } from '#domain/instant';
import type { Dossier, Holder, Task } from './dossier';

const isOpen = (task: Task) => task.state === 'available' || task.state === 'active';
const isApplicants = (task: Task) => task.agency === null && task.role === 'applicant';

/** Exactly one accountable holder while open: where several bodies are asked, the owner answers for the dossier. */
export function holderOf(dossier: Dossier): Holder {
  if (dossier.lifecycle === 'closed') return { kind: 'nobody', agency: null };
  if (dossier.defect) return { kind: 'system', agency: dossier.agency };
  const open = Object.values(dossier.tasks).filter(isOpen);
  const agencies = [...new Set(open.filter((task) => task.agency !== null && !isAboutWholeDossier(task)).map((task) => task.agency!))];
  if (agencies.length > 1) return { kind: 'agencies', agency: dossier.agency ?? agencies[0]! };
  if (agencies.length === 1) return { kind: 'agency', agency: agencies[0]! };
  if (open.some(isApplicants)) return { kind: 'applicant', agency: dossier.agency };
  return { kind: 'system', agency: dossier.agency };
}

/** An escalation over the whole dossier watches the holder; it does not become the holder, unless it is itself the work left to do. */
const isAboutWholeDossier = (task: Task) => task.kind === 'escalation' && !task.about.taskId && !task.about.notDone;

/** The instant at which a clock next strikes, whatever the rung: when the conductor must look again. */
export function nextStrikeOf(dossier: Dossier): Instant | null {
  return earliest(Object.values(dossier.clocks).map((clock) => (clock.state === 'running' ? clock.next?.at : null)));
}

/** The date people should know: the nearest due that is still to come, else the next strike. */
export function nextDateOf(dossier: Dossier): { at: Instant; what: 'deadline' | 'reminder' } | null {
  if (dossier.lifecycle === 'closed') return null;
  const running = Object.values(dossier.clocks).filter((clock) => clock.state === 'running' && clock.next && clock.purpose.of !== 'hold');
  const due = earliest(running.map((clock) => (clock.dueAt && clock.dueAt >= dossier.at ? clock.dueAt : null)));
  if (due) return { at: due, what: 'deadline' };
  const strike = nextStrikeOf(dossier);
  return strike ? { at: strike, what: 'reminder' } : null;
}
