import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { normaliseLegalId } from '#domain/identifiers/legal-id';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { DraftRepository } from '#storage/draft/draft.repository';
import { Reference } from '#storage/reference/reference';
import type { RepresentationEntity } from '#storage/representation/representation.entity';
import { Input } from '../edge/input.decorator';
import { languageOf } from '../edge/language';
import { On } from '../edge/on.decorator';
import { problemOf } from '../edge/problem';
import { FilesReader, fileIdsIn } from '../files/files.reader';
import { RepresentationsService } from '../representations/representations.service';
import { DraftHolders } from './draft-holders';
import { layInto } from './lay-into';
import { readDraft } from './read-draft';

/** What is begun and not yet filed: kept at each step, so that a dead battery, a lost line or another device loses nothing. */
@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly holders: DraftHolders,
    private readonly representations: RepresentationsService,
    private readonly reference: Reference,
    private readonly files: FilesReader,
    private readonly clock: Clock,
  ) {}

  @On('listDrafts')
  async list(@Req() request: FastifyRequest): Promise<AnswerOf<'listDrafts'>> {
    const person = await this.holders.find(request);
    const [drafts, { services }] = await Promise.all([person ? this.drafts.findOf(person) : [], this.reference.current()]);
    const items = drafts.flatMap(({ service, version, savedAt }) => {
      const definition = services.find(({ key }) => key === service);
      return definition ? [{ service, title: definition.title, version, savedAt: savedAt.toISOString() }] : [];
    });
    return { items };
  }

  @On('getDraft')
  async get(@Input() { params }: InputOf<'getDraft'>, @Req() request: FastifyRequest): Promise<AnswerOf<'getDraft'>> {
    const person = await this.holders.find(request);
    const draft = person && (await this.drafts.find({ person, service: params.service }));
    if (!draft) throw new Refusal('not-found');
    return this.answer(draft, request);
  }

  @On('saveDraft')
  async save(
    @Input() { params, body }: InputOf<'saveDraft'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'saveDraft'>> {
    const [{ definition }, at] = await Promise.all([
      this.reference.current().then((standing) => standing.world(params.service)),
      this.clock.now(),
    ]);
    if (body.onBehalfOf && !normaliseLegalId(body.onBehalfOf) && !(await this.representation(body.onBehalfOf, request)))
      throw new Refusal('invalid-input', {}, [{ pointer: '/onBehalfOf', code: 'not-a-legal-id' }]);
    const person = await this.holders.findOrOpen(request, reply);
    const draft = await this.drafts.change({ person, service: params.service }, (before) =>
      layInto(before, { definition, person, at, ...body }),
    );
    return this.answer(draft, request);
  }

  @On('dropDraft')
  async drop(@Input() { params }: InputOf<'dropDraft'>, @Req() request: FastifyRequest): Promise<AnswerOf<'dropDraft'>> {
    const person = await this.holders.find(request);
    if (person) await this.drafts.drop({ person, service: params.service });
    return { gone: true };
  }

  @On('swapDraft')
  async swap(@Input() { params }: InputOf<'swapDraft'>, @Req() request: FastifyRequest): Promise<AnswerOf<'swapDraft'>> {
    const person = await this.holders.find(request);
    const draft = person && (await this.drafts.swap({ person, service: params.service }));
    if (!draft) throw new Refusal('not-found');
    return this.answer(draft, request);
  }

  private async answer(draft: Parameters<typeof readDraft>[0]['draft'], request: FastifyRequest): Promise<AnswerOf<'getDraft'>> {
    const [standing, at, files, representation] = await Promise.all([
      this.reference.current(),
      this.clock.now(),
      this.files.ownAmong(fileIdsIn([draft.form, draft.evidence]), draft.person),
      draft.onBehalfOf ? this.representation(draft.onBehalfOf, request) : null,
    ]);
    const world = standing.world(draft.service);
    const kind = representation
      ? representation.represented === null
        ? 'organisation'
        : 'person'
      : draft.onBehalfOf
        ? 'organisation'
        : 'person';
    const { form, errors } = readDraft({ draft, world, at, applicant: { id: draft.person, kind }, files });
    const { errors: said = [] } = problemOf(
      new Refusal('invalid-input', {}, errors),
      languageOf(request.headers['accept-language']),
      request.id,
    );
    const { service, version, evidence, onBehalfOf, kept, savedAt, other } = draft;
    return {
      service,
      serviceVersion: world.definition.version,
      version,
      form,
      evidence,
      onBehalfOf,
      errors: said,
      kept,
      represented: onBehalfOf ? { kind, name: representation?.name ?? onBehalfOf } : null,
      files: [...files.values()].map(({ id, type, size, at: received }) => ({ fileId: id, type, size, at: received.toISOString() })),
      other: other && { savedAt: other.savedAt, answers: Object.keys(other.touched).length },
      savedAt: savedAt.toISOString(),
    };
  }

  /** Null for whoever has not signed in: they act for nobody yet. */
  private async representation(id: string, { caller }: FastifyRequest): Promise<RepresentationEntity | null> {
    return caller ? this.representations.find(id, caller) : null;
  }
}
