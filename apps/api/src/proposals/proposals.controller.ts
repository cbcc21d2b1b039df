import { Body, Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Definition } from '#domain/definition/schema';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { DefinitionRepository } from '#storage/definition/definition.repository';
import { ProposalRepository } from '#storage/proposal/proposal.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import { laterVersion } from '#storage/reference/semver';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { RefusalWith } from '../edge/problem';
import { By, type Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { examined, ownsService, said, tablesOf } from '../services/definitions';
import { offsetIn, pageOf } from '../services/page-of';
import { comparedWith, peopleIn, proposalView } from './proposal.view';

/** A change of a service goes through two people: one proposes, another agrees. */
@Controller()
export class ProposalsController {
  constructor(
    private readonly reference: Reference,
    private readonly definitions: DefinitionRepository,
    private readonly proposals: ProposalRepository,
    private readonly names: Names,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('compareService')
  async compare(@Body() source: unknown): Promise<AnswerOf<'compareService'>> {
    const standing = await this.reference.current();
    return comparedWith(standing, examined(source, standing));
  }

  @On('listProposals')
  async list(@Input() { query }: InputOf<'listProposals'>, @By() caller: Caller): Promise<AnswerOf<'listProposals'>> {
    const standing = await this.reference.current();
    const mine = (await this.proposals.list(query.service)).filter(({ owner }) => ownsService(caller, owner, standing));
    const names = await this.names.of(mine.flatMap(peopleIn));
    return pageOf(
      mine.map((proposal) => proposalView(proposal, caller, names)),
      query.limit,
      offsetIn(query.cursor),
    );
  }

  @On('getProposal')
  async get(@Input() { params }: InputOf<'getProposal'>, @By() caller: Caller): Promise<AnswerOf<'getProposal'>> {
    const standing = await this.reference.current();
    const proposal = await this.proposals.get(params.id);
    if (!ownsService(caller, proposal.owner, standing)) throw new Refusal('not-found');
    const names = await this.names.of(peopleIn(proposal));
    return {
      ...proposalView(proposal, caller, names),
      definition: proposal.body,
      ...comparedWith(standing, examined(proposal.body, standing)),
    };
  }

  @On('proposeVersion')
  async propose(
    @Body() source: unknown,
    @Input() { query }: InputOf<'proposeVersion'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered> {
    const standing = await this.reference.current();
    const definition = wholeIn(source, standing);
    if (!ownsService(caller, definition.owner, standing)) throw new Refusal('not-permitted');
    refuseUnlessLater(definition, standing);
    const names = await this.names.of([caller.person]);
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const asked = { definition, tables: tablesOf(definition), by: caller.person, at: await this.clock.now(), from: query.from ?? null };
      return { status: 201, body: proposalView(await this.proposals.propose(asked, tx), caller, names) };
    });
  }

  /** Published at once, or by the upkeep when its time has come. What has changed meanwhile is asked again. */
  @On('agreeProposal')
  async agree(@Input() { params }: InputOf<'agreeProposal'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const standing = await this.reference.current();
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const proposal = await this.proposals.get(params.id, tx);
      if (!ownsService(caller, proposal.owner, standing)) throw new Refusal('not-found');
      if (proposal.state !== 'proposed') throw new Refusal('proposal-settled');
      if (proposal.proposedBy === caller.person) throw new Refusal('proposal-own');
      const definition = wholeIn(proposal.body, standing);
      refuseUnlessLater(definition, standing);
      const at = await this.clock.now();
      const now = proposal.from === null || proposal.from.toISOString() <= at;
      if (now) await this.definitions.publish({ definition, tables: proposal.tables, at, by: proposal.proposedBy }, tx);
      const settled = await this.proposals.settle(proposal, now ? 'published' : 'agreed', caller.person, at, tx);
      return { status: 200, body: proposalView(settled, caller, await this.names.of(peopleIn(settled), tx)) };
    });
  }

  @On('withdrawProposal')
  async withdraw(
    @Input() { params }: InputOf<'withdrawProposal'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered> {
    const standing = await this.reference.current();
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const proposal = await this.proposals.get(params.id, tx);
      if (!ownsService(caller, proposal.owner, standing)) throw new Refusal('not-found');
      if (proposal.state === 'published' || proposal.state === 'withdrawn') throw new Refusal('proposal-settled');
      const settled = await this.proposals.settle(proposal, 'withdrawn', caller.person, await this.clock.now(), tx);
      return { status: 200, body: proposalView(settled, caller, await this.names.of(peopleIn(settled), tx)) };
    });
  }
}

function wholeIn(source: unknown, standing: Standing): Definition {
  const { definition, defects } = examined(source, standing);
  if (!definition || defects.length > 0) throw new RefusalWith('definition-defective', { defects: defects.map(said) });
  return definition;
}

function refuseUnlessLater({ key, version }: Definition, { services }: Standing): void {
  const current = services.find((service) => service.key === key)?.version;
  if (current !== undefined && !laterVersion(version, current)) throw new Refusal('version-not-later', { version, current });
}
