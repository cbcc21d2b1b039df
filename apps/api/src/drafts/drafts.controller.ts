import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { normaliseLegalId } from '#domain/identifiers/legal-id';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { DraftRepository } from '#storage/draft/draft.repository';
import { Reference } from '#storage/reference/reference';
import { Input } from '../edge/input.decorator';
import { languageOf } from '../edge/language';
import { On } from '../edge/on.decorator';
import { problemOf } from '../edge/problem';
import { FilesReader, fileIdsIn } from '../files/files.reader';
import { By, type Caller } from '../identity/caller';
import { layInto } from './lay-into';
import { readDraft } from './read-draft';

/** What is begun and not yet filed: kept at each step, so that a dead battery, a lost line or another device loses nothing. */
@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly reference: Reference,
    private readonly files: FilesReader,
    private readonly clock: Clock,
  ) {}

  @On('listDrafts')
  async list(@By() caller: Caller): Promise<AnswerOf<'listDrafts'>> {
    const [drafts, { services }] = await Promise.all([this.drafts.findOf(caller.person), this.reference.current()]);
    const items = drafts.flatMap(({ service, version, savedAt }) => {
      const definition = services.find(({ key }) => key === service);
      return definition ? [{ service, title: definition.title, version, savedAt: savedAt.toISOString() }] : [];
    });
    return { items };
  }

  @On('getDraft')
  async get(@Input() { params }: InputOf<'getDraft'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<AnswerOf<'getDraft'>> {
    const draft = await this.drafts.find({ person: caller.person, service: params.service });
    if (!draft) throw new Refusal('not-found');
    return this.answer(draft, caller, request);
  }

  @On('saveDraft')
  async save(
    @Input() { params, body }: InputOf<'saveDraft'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<AnswerOf<'saveDraft'>> {
    const [{ definition }, at] = await Promise.all([
      this.reference.current().then((standing) => standing.world(params.service)),
      this.clock.now(),
    ]);
    if (body.onBehalfOf && !normaliseLegalId(body.onBehalfOf))
      throw new Refusal('invalid-input', {}, [{ pointer: '/onBehalfOf', code: 'not-a-legal-id' }]);
    const { person } = caller;
    const draft = await this.drafts.change({ person, service: params.service }, (before) =>
      layInto(before, { definition, person, at, ...body }),
    );
    return this.answer(draft, caller, request);
  }

  @On('dropDraft')
  async drop(@Input() { params }: InputOf<'dropDraft'>, @By() caller: Caller): Promise<AnswerOf<'dropDraft'>> {
    await this.drafts.drop({ person: caller.person, service: params.service });
    return { gone: true };
  }

  private async answer(
    draft: Parameters<typeof readDraft>[0]['draft'],
    caller: Caller,
    request: FastifyRequest,
  ): Promise<AnswerOf<'getDraft'>> {
    const [standing, at, files] = await Promise.all([
      this.reference.current(),
      this.clock.now(),
      this.files.ownAmong(fileIdsIn([draft.form, draft.evidence]), caller.person),
    ]);
    const world = standing.world(draft.service);
    const { form, errors } = readDraft({ draft, world, at, person: caller.person, files });
    const { errors: said = [] } = problemOf(
      new Refusal('invalid-input', {}, errors),
      languageOf(request.headers['accept-language']),
      request.id,
    );
    const { service, version, evidence, onBehalfOf, kept, savedAt } = draft;
    return {
      service,
      serviceVersion: world.definition.version,
      version,
      form,
      evidence,
      onBehalfOf,
      errors: said,
      kept,
      savedAt: savedAt.toISOString(),
    };
  }
}
