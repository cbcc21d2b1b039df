import { Body, Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { ServiceCard } from '#contracts/http/service';
import { localDate } from '#domain/calendar/local';
import { formSchema } from '#domain/definition/fields/form-schema';
import type { Definition } from '#domain/definition/schema';
import type { Suspended } from '#domain/dossier/world';
import { Refusal } from '#domain/refusal';
import { foldForSearch } from '#domain/text/fold';
import { Clock } from '#platform/clock';
import { DefinitionRepository } from '#storage/definition/definition.repository';
import { Reference } from '#storage/reference/reference';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { RefusalWith } from '../edge/problem';
import { By, type Caller } from '../identity/caller';
import { examined, ownsService, said, tablesOf } from './definitions';
import { estimateFee } from './fee';
import { offsetIn, pageOf } from './page-of';

@Controller()
export class ServicesController {
  constructor(
    private readonly reference: Reference,
    private readonly definitions: DefinitionRepository,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('listServices')
  async list(@Input() { query }: InputOf<'listServices'>): Promise<AnswerOf<'listServices'>> {
    const { services, suspended } = await this.reference.current();
    const words = foldForSearch(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const found = services.filter((service) => words.every((word) => searchable(service).includes(word)));
    return pageOf(
      found
        .toSorted((one, other) => one.key.localeCompare(other.key))
        .map((service) => cardOf(service, services, suspended.get(service.key))),
      query.limit,
      offsetIn(query.cursor),
    );
  }

  @On('getService')
  async get(@Input() { params, query }: InputOf<'getService'>): Promise<AnswerOf<'getService'>> {
    return this.definition(params.key, query.version);
  }

  @On('getServiceSuspension')
  async suspension(@Input() { params }: InputOf<'getServiceSuspension'>): Promise<AnswerOf<'getServiceSuspension'>> {
    const { services, suspended } = await this.reference.current();
    if (!services.some(({ key }) => key === params.key)) throw new Refusal('not-found');
    return { suspended: suspended.get(params.key) ?? null };
  }

  @On('getServiceSchema')
  async schema(@Input() { params, query }: InputOf<'getServiceSchema'>): Promise<AnswerOf<'getServiceSchema'>> {
    return formSchema(await this.definition(params.key, query.version)) as AnswerOf<'getServiceSchema'>;
  }

  /** By the rules that will charge it. */
  @On('estimateFee')
  async estimate(@Input() { params, body }: InputOf<'estimateFee'>): Promise<AnswerOf<'estimateFee'>> {
    const standing = await this.reference.current();
    if (!standing.services.some(({ key }) => key === params.key)) throw new Refusal('not-found');
    return estimateFee({ world: standing.world(params.key), given: body.form, today: localDate(await this.clock.now()) });
  }

  private async definition(key: string, version: string | undefined): Promise<Definition> {
    const standing = await this.reference.current();
    try {
      return standing.world(key, version).definition;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unknown-service') throw new Refusal('not-found');
      throw error;
    }
  }

  @On('checkService')
  async check(@Body() source: unknown): Promise<AnswerOf<'checkService'>> {
    const { defects, diagram } = examined(source, await this.reference.current());
    return { defects: defects.map(said), diagram };
  }

  /** An administrator of the owning kind of body publishes; a version once published never changes. */
  @On('publishService')
  async publish(@Body() source: unknown, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const standing = await this.reference.current();
    const { definition, defects } = examined(source, standing);
    if (!definition || defects.length > 0) throw new RefusalWith('definition-defective', { defects: defects.map(said) });
    if (!ownsService(caller, definition.owner, standing)) throw new Refusal('not-permitted');

    const { key, version } = definition;
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      await this.definitions.publish({ definition, tables: tablesOf(definition), at: await this.clock.now(), by: caller.person }, tx);
      return { status: 201, body: { key, version } };
    });
  }
}

const searchable = ({ key, title, summary, keywords = [] }: Definition): string =>
  foldForSearch([key, title.fa, title.en ?? '', summary.fa, summary.en ?? '', ...keywords].join(' '));

/** The card of the catalogue: what it is for, what it asks, how long it takes, whether it costs. */
export function cardOf(definition: Definition, services: readonly Definition[], suspended?: Suspended): ServiceCard {
  const { key, version, title, summary, owner, evidence, clocks } = definition;
  const stages = Object.entries(definition.stages);
  const promise = clocks.statutory ?? clocks.norm;
  return {
    key,
    version,
    title,
    summary,
    owner,
    steps: stages.flatMap(([stage, { kind, label, public: told }]) =>
      kind === 'end' || kind === 'decide' || kind === 'applicant' || !told ? [] : [{ key: stage, label, public: told }],
    ),
    documents: evidence.map((piece) => ({
      key: piece.key,
      title: piece.title,
      required: typeof piece.required === 'string' ? 'sometimes' : piece.required,
    })),
    time: promise ? { key: clocks.statutory ? 'statutory' : 'norm', budget: promise.budget } : null,
    cost: stages.some(([, { kind }]) => kind === 'payment') ? 'computed' : 'none',
    suspended: suspended ?? null,
    forAppeal: services.some(({ after }) => after.appeal?.service === key),
  };
}
