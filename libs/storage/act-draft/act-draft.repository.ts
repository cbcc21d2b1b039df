import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ActDraftContent, ActDraftEntity } from './act-draft.entity';

export type ActDraftName = Pick<ActDraftEntity, 'person' | 'taskId'>;

/** What nobody came back to for so long goes when somebody else's is kept. */
const keptDays = 90;

/** What was typed stays until its writer sends it or throws it away; somebody else's decision does not take it. */
@Injectable()
export class ActDraftRepository {
  constructor(private readonly database: DataSource) {}

  /** Null also for what its writer has sent since. */
  async find({ person, taskId }: ActDraftName): Promise<ActDraftEntity | null> {
    return this.database
      .getRepository(ActDraftEntity)
      .createQueryBuilder('draft')
      .where('draft.person = :person and draft.task_id = :taskId', { person, taskId })
      .andWhere('not exists (select from task where task.id = draft.task_id and task.closed_by = draft.person)')
      .getOne();
  }

  /** `seen`: the version that the writer knew; what was written since is kept beside until the writer settles it. */
  async save(
    { person, taskId }: ActDraftName,
    { content, seen, settles = false }: { content: ActDraftContent; seen?: number | undefined; settles?: boolean | undefined },
  ): Promise<ActDraftEntity> {
    const [row] = (await this.database.query(
      `with forgotten as (delete from act_draft where saved_at < now() - interval '${keptDays} days' and not (person = $1 and task_id = $2))
       insert into act_draft (person, task_id, content, version, saved_at) values ($1, $2, $3, 1, clock_timestamp())
       on conflict (person, task_id) do update set content = excluded.content, version = act_draft.version + 1, saved_at = excluded.saved_at,
         replaced = case when $4::int is not null and act_draft.version > $4 and act_draft.content <> excluded.content
           then jsonb_build_object('content', act_draft.content, 'savedAt', to_jsonb(act_draft.saved_at at time zone 'utc') #>> '{}' || 'Z') when $5 then null else act_draft.replaced end
       returning content, version, saved_at, replaced`,
      [person, taskId, JSON.stringify(content), seen ?? null, settles],
    )) as [{ content: ActDraftContent; version: number; saved_at: Date; replaced: ActDraftEntity['replaced'] }];
    const { saved_at, ...draft } = row;
    return { person, taskId, ...draft, savedAt: saved_at };
  }

  async drop({ person, taskId }: ActDraftName): Promise<void> {
    await this.database.getRepository(ActDraftEntity).delete({ person, taskId });
  }
}
