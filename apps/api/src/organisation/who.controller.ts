import { Controller } from '@nestjs/common';
import type { WhoCould } from '#contracts/http/organisation';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { ableNow, answererFor } from '#domain/absence/stand-in';
import { localDate } from '#domain/calendar/local';
import type { Task } from '#domain/dossier/dossier';
import { needsOwnPost } from '#domain/dossier/entitlement';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { AbsenceRepository } from '#storage/person/absence.repository';
import { PersonRepository } from '#storage/person/person.repository';
import { PostRepository } from '#storage/person/post.repository';
import { Reference } from '#storage/reference/reference';
import { DossierReader } from '../dossiers/dossier.reader';
import { maySeeTask } from '../dossiers/sight';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { postLabel } from '../readings/post-label';

type Candidate = WhoCould['items'][number];
type Why = NonNullable<Candidate['why']>;

/** Who could do a task, by the same rules by which it is done. */
@Controller()
export class WhoController {
  constructor(
    private readonly reader: DossierReader,
    private readonly reference: Reference,
    private readonly people: PersonRepository,
    private readonly posts: PostRepository,
    private readonly absences: AbsenceRepository,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @On('whoCouldDo')
  async who(@Input() { params }: InputOf<'whoCouldDo'>, @By() caller: Caller): Promise<AnswerOf<'whoCouldDo'>> {
    const { world, dossier, sight } = await this.reader.see({ taskId: params.id }, caller);
    const task = dossier.tasks[params.id];
    if (!task || !maySeeTask(sight, task) || task.role === 'applicant') throw new Refusal('not-found');
    const { agency, role } = task;
    const holders = agency && role ? (await this.people.holdersOf(agency, role)).map(({ id }) => id) : [];
    const away = await this.absences.awayOn(localDate(await this.clock.now()));
    const ownPost = needsOwnPost(world.definition, task);
    const post = { work: { role, service: dossier.service }, barred: task.barred, ownPost, holders, away };
    const able = new Map(ableNow(post).map(({ person, standInFor }) => [person, standInFor]));

    const standIns = holders.flatMap((holder) => {
      const { receiver } = away.has(holder) ? answererFor(holder, post.work, away) : { receiver: null };
      return receiver && 'person' in receiver ? [receiver.person] : [];
    });
    const formerly = agency && role ? await this.posts.formerHolders(agency, role) : [];
    const thought = [...new Set([...holders, ...standIns, ...formerly, ...(task.assignee ? [task.assignee] : [])])];
    const names = await this.names.of(thought);
    const nameOf = (id: string) => names.get(id) ?? '';
    const items = thought.map((person): Candidate => {
      const standInFor = able.get(person) ?? null;
      const why = able.has(person) ? closedTo(task, { person, standInFor }) : whyNotAble(person, { holders, away, task, ownPost });
      return {
        person,
        name: nameOf(person),
        standInFor: standInFor ? { person: standInFor, name: nameOf(standInFor) } : null,
        may: why === null,
        why,
        holds: task.assignee === person,
      };
    });
    const { directory, titles } = await this.reference.current();
    return {
      task: task.id,
      agency,
      agencyTitle: agency ? (titles.agencies.get(agency) ?? null) : null,
      role,
      roleTitle: role ? postLabel(agency ? directory.agencies.get(agency)?.kind : undefined, role) : null,
      items: items.sort((one, other) => Number(other.may) - Number(one.may)),
    };
  }
}

/** Of somebody who could: what stands in the way just now. */
function closedTo(task: Task, { person, standInFor }: { person: string; standInFor: string | null }): Why | null {
  if (task.closedAt) return 'task-already-done';
  if (task.state === 'suspended') return 'task-suspended';
  if (task.held) return 'task-held';
  return task.state === 'active' && task.assignee && task.assignee !== person && task.assignee !== standInFor ? 'task-taken' : null;
}

function whyNotAble(
  person: string,
  { holders, away, task, ownPost }: { holders: readonly string[]; away: ReadonlyMap<string, unknown>; task: Task; ownPost: boolean },
): Why {
  if (task.barred.includes(person)) return 'four-eyes';
  if (away.has(person)) return 'absent';
  if (holders.includes(person)) return 'four-eyes';
  return ownPost ? 'signature-not-lent' : 'post-ended';
}
