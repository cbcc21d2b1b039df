import type { ErrandRequest } from '#domain/dossier/dossier';
import type { PersonEntity } from '#storage/person/person.entity';
import type { PersonRepository } from '#storage/person/person.repository';
import type { Look } from '../dossiers/dossier-desk';

type To = Extract<ErrandRequest, { kind: 'notice' }>['to'];

/** Who is told: the one who filed; the one who has the task, or all who may take it; the head of a body. */
export async function recipientsOf(persons: PersonRepository, { dossier }: Look, to: To): Promise<PersonEntity[]> {
  if (to === 'applicant') return applicantsOf(persons, dossier.applicant);
  if ('headOf' in to) return persons.holdersOf(to.headOf, 'head');
  const task = dossier.tasks[to.taskId];
  if (!task) return [];
  if (task.assignee) return found(await persons.find(task.assignee));
  return task.role && task.role !== 'applicant' ? persons.holdersOf(task.agency ?? '', task.role) : [];
}

/** The one it is about, and the citizen who acts for them; a counter has served its client. */
async function applicantsOf(persons: PersonRepository, { id, by }: Look['dossier']['applicant']): Promise<PersonEntity[]> {
  const people = await persons.findMany(by ? [id, by] : [id]);
  return people.filter(({ kind }) => kind === 'citizen');
}

const found = (person: PersonEntity | null): PersonEntity[] => (person ? [person] : []);
