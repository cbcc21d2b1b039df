import { Injectable } from '@nestjs/common';
import { consequenceWords } from '#catalog/messages/consequence';
import { isNotice, newsOf } from '#catalog/messages/news-of';
import { newsWords } from '#catalog/messages/notices';
import { refusals } from '#catalog/messages/refusals';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { exampleOf } from '#domain/definition/fields/example-form';
import type { Field, Text } from '#domain/definition/schema';
import { fieldsAsked } from '#domain/dossier/act-fields';
import { advance } from '#domain/dossier/advance';
import type { Dossier, Task } from '#domain/dossier/dossier';
import type { DossierEvent } from '#domain/dossier/events';
import type { Act } from '#domain/dossier/happening';
import { redChecksOf } from '#domain/dossier/red-checks';
import { isReversible } from '#domain/dossier/reversible';
import { scopeAt } from '#domain/dossier/scope';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { smsParts } from '#domain/text/sms-parts';
import { DossierReader } from '../dossiers/dossier.reader';
import type { DossierSeen } from '../dossiers/dossier.view';
import { maySeeTask } from '../dossiers/sight';
import { actorOn, type Caller } from '../identity/caller';
import { withValues } from './act-values';

export type ActedRow = AnswerOf<'actOnTasks'>['items'][number];

/** What would come of an act: the rules run as they would, and nothing is written. */
@Injectable()
export class Foresight {
  constructor(private readonly reader: DossierReader) {}

  /** What the act still lacks (a reason, a checklist) is supposed to be there, so that one may look before one writes. */
  async preview(id: string, query: InputOf<'previewAct'>['query'], caller: Caller): Promise<AnswerOf<'previewAct'>> {
    const seen = await this.reader.see({ taskId: id }, caller);
    const task = taskIn(seen, id);
    const { action } = query;
    const reversible = isReversible(seen.world, task, action);
    const foreseen = this.foresee(
      seen,
      task,
      supposed(seen, task, { action, ...(query.reasons ? { reasons: query.reasons.split(',') } : {}) }),
    );
    if (foreseen instanceof Refusal) {
      const { fa, en } = refusals[foreseen.code].title;
      return { why: foreseen.code, reversible, consequence: { fa, en }, message: null };
    }
    return { why: null, reversible, consequence: foreseen.consequence, message: foreseen.message };
  }

  /** One row of a bulk decision that is only tried. */
  async tried(id: string, act: Act, caller: Caller): Promise<ActedRow> {
    return rowOf(id, async () => {
      const seen = await this.reader.see({ taskId: id }, caller);
      const { world, dossier, at } = seen;
      refuseRed(world, dossier, id);
      const foreseen = this.foresee(seen, taskIn(seen, id), withValues({ world, dossier, at, id, act }));
      if (foreseen instanceof Refusal) throw foreseen;
      return { consequence: foreseen.consequence };
    });
  }

  private foresee(seen: DossierSeen, task: Task, act: Act): Foreseen | Refusal {
    const { world, dossier, at, caller, labels } = seen;
    try {
      const by = actorOn(caller, dossier, task);
      const { dossier: after, events } = advance(world, dossier, { kind: 'act', taskId: task.id, ...act, at, by });
      const message = messageIn(events, { world, dossier: after, at });
      const channels = message?.channels ?? [];
      return {
        consequence: consequenceWords({ world, before: dossier, after, task, channels, at, agencyTitle: (key) => labels.agency(key) }),
        message,
      };
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }
}

/** Among many only what is green is decided: what a check speaks against is somebody's to look at. */
export function refuseRed({ definition }: World, dossier: Dossier, taskId: string): void {
  const [red] = redChecksOf(definition, dossier);
  if (red && dossier.tasks[taskId]?.closedAt === null) throw new Refusal('check-red', { ...red });
}

interface Foreseen {
  consequence: Text;
  message: AnswerOf<'previewAct'>['message'];
}

/** Each row answers for itself: what was refused says why, in a code and in words. */
export async function rowOf(id: string, work: () => Promise<Partial<Pick<ActedRow, 'task' | 'consequence'>>>): Promise<ActedRow> {
  try {
    return { id, status: 200, code: null, detail: null, consequence: null, task: null, ...(await work()) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, detail } = refusals[error.code];
    return { id, status, code: error.code, detail: detail(error.details), consequence: null, task: null };
  }
}

function taskIn({ dossier, sight }: DossierSeen, id: string): Task {
  const task = dossier.tasks[id];
  if (!task || !maySeeTask(sight, task)) throw new Refusal('not-found');
  return task;
}

/** By SMS where several are sent: that is the one people read. */
function messageIn(
  events: readonly DossierEvent[],
  { world, dossier, at }: { world: World; dossier: Dossier; at: Instant },
): Foreseen['message'] {
  const notices = events.flatMap(({ fact }) => (fact.kind === 'errand-owed' && isNotice(fact.errand) ? [fact.errand.request] : []));
  const told = notices.filter(({ to }) => to === 'applicant');
  const request = told.findLast(({ channels }) => channels.includes('sms')) ?? told.at(-1);
  if (!request) return null;
  const { fa, en } = newsWords(newsOf({ request, dossier, world, at }));
  return { fa, en, parts: smsParts(fa), channels: [...request.channels] };
}

/** The act with everything in it that it might need. */
function supposed({ world, dossier, at }: DossierSeen, task: Task, act: Act): Act {
  const fields = task.about.proposed ? {} : valuesOf(fieldsAsked(world, task, act.action) ?? [], scopeAt(world, dossier, at));
  const [reason] = world.definition.reasons;
  return { reasons: reason ? [reason.code] : [], comment: '…', reply: '…', conditions: ['…'], fields, fileIds: manyFiles, ...act };
}

const manyFiles = Array.from({ length: 50 }, (_, index) => `supposed-${index}`);

const valuesOf = (fields: readonly Field[], scope: Parameters<typeof exampleOf>[1]): Record<string, unknown> =>
  Object.fromEntries(fields.filter(({ type }) => type !== 'note').map((field) => [field.key, exampleOf(field, scope)]));
