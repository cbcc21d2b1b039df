import type { ErrandRequest } from '#domain/dossier/dossier';
import type { PersonEntity } from '#storage/person/person.entity';
import type { PersonRepository } from '#storage/person/person.repository';
import type { Look } from '../dossiers/dossier-desk';

type To = Extract<ErrandRequest, { kind: 'notice' }>['to'];

/** Who is told: the one who filed; the one who has the task, or all who may take it; the head of a body. */
export async function recipientsOf(persons: PersonRepository, { dossier }: Look, to: To): Promise<PersonEntity[]> {
  if (to === 'applicant') return found(await persons.find(dossier.applicant.by ?? dossier.applicant.id));
  if ('headOf' in to) return persons.holdersOf(to.headOf, 'head');
  const task = dossier.tasks[to.taskId];
  if (!task) return [];
  if (task.assignee) return found(await persons.find(task.assignee));
  return task.role && task.role !== 'applicant' ? persons.holdersOf(task.agency ?? '', task.role) : [];
}

const found = (person: PersonEntity | null): PersonEntity[] => (person ? [person] : []);
