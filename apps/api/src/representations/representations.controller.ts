import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Representation } from '#contracts/http/representation';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { RepresentationEntity } from '#storage/representation/representation.entity';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { By, type Caller } from '../identity/caller';
import { ClientPresence } from './client-presence';
import { RepresentationsService } from './representations.service';

@Controller()
export class RepresentationsController {
  constructor(
    private readonly representations: RepresentationsService,
    private readonly presence: ClientPresence,
    private readonly once: Once,
  ) {}

  @On('listRepresentations')
  async list(@By() caller: Caller): Promise<AnswerOf<'listRepresentations'>> {
    return { items: (await this.representations.of(caller)).map(representationView) };
  }

  @On('askClientCode')
  askCode(@Input() { body }: InputOf<'askClientCode'>, @By() caller: Caller): Promise<AnswerOf<'askClientCode'>> {
    return this.presence.ask(body, caller);
  }

  @On('addRepresentation')
  async add(@Input() { body }: InputOf<'addRepresentation'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const key = writeKeyOf(request, caller.person);
    const before = await this.once.find(key);
    if (before) return before;
    const added = representationView(await this.representations.add(body, caller));
    return this.once.do(key, async () => ({ status: 201, body: added }));
  }

  @On('endRepresentation')
  async end(@Input() { params }: InputOf<'endRepresentation'>, @By() caller: Caller): Promise<AnswerOf<'endRepresentation'>> {
    await this.representations.end(params.id, caller);
    return { ended: true };
  }
}

const representationView = ({ id, represented, name, relation, basis, proof, until, at }: RepresentationEntity): Representation => ({
  id,
  kind: represented === null ? 'organisation' : 'person',
  name,
  relation,
  basis,
  proof,
  until,
  at: at.toISOString(),
});
