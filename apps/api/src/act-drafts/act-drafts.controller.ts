import { Controller } from '@nestjs/common';
import type { ActDraft } from '#contracts/http/inbox';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import type { ActDraftEntity } from '#storage/act-draft/act-draft.entity';
import { ActDraftRepository } from '#storage/act-draft/act-draft.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import { maySeeTask } from '../dossiers/sight';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';

const mostBytes = 64 * 1024;

/**
 * What an officer types for a task is kept as it is typed, and stays when somebody else has decided meanwhile, when the
 * session ends or the line is cut. It is its writer's alone.
 */
@Controller()
export class ActDraftsController {
  constructor(
    private readonly drafts: ActDraftRepository,
    private readonly reader: DossierReader,
  ) {}

  /** Also of a task that is done: that is when it is wanted most. */
  @On('getActDraft')
  async get(@Input() { params }: InputOf<'getActDraft'>, @By() { person }: Caller): Promise<AnswerOf<'getActDraft'>> {
    const draft = await this.drafts.find({ person, taskId: params.id });
    if (!draft) throw new Refusal('not-found');
    return draftView(draft);
  }

  @On('saveActDraft')
  async save(@Input() { params, body }: InputOf<'saveActDraft'>, @By() caller: Caller): Promise<AnswerOf<'saveActDraft'>> {
    const { dossier, sight } = await this.reader.see({ taskId: params.id }, caller);
    const task = dossier.tasks[params.id];
    if (!task || !maySeeTask(sight, task)) throw new Refusal('not-found');
    if (Buffer.byteLength(JSON.stringify(body.content)) > mostBytes) throw new Refusal('too-large');
    return draftView(await this.drafts.save({ person: caller.person, taskId: params.id }, body));
  }

  @On('dropActDraft')
  async drop(@Input() { params }: InputOf<'dropActDraft'>, @By() { person }: Caller): Promise<AnswerOf<'dropActDraft'>> {
    await this.drafts.drop({ person, taskId: params.id });
    return { gone: true };
  }
}

const draftView = ({ content, version, savedAt, replaced }: ActDraftEntity): ActDraft => ({
  content,
  version,
  savedAt: savedAt.toISOString(),
  replaced,
});
