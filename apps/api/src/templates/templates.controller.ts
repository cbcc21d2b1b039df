import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { By, type Caller } from '../identity/caller';
import { ReplyTemplates } from './reply-templates';

@Controller()
export class TemplatesController {
  constructor(
    private readonly templates: ReplyTemplates,
    private readonly once: Once,
    private readonly database: DataSource,
  ) {}

  @On('listTemplates')
  async list(@Input() { query }: InputOf<'listTemplates'>, @By() caller: Caller): Promise<AnswerOf<'listTemplates'>> {
    return { items: await this.templates.list(query.service, caller) };
  }

  @On('makeTemplate')
  make(@Input() { body }: InputOf<'makeTemplate'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => ({
      status: 201,
      body: await this.templates.make(body, caller, tx),
    }));
  }

  @On('changeTemplate')
  change(@Input() { params, body }: InputOf<'changeTemplate'>, @By() caller: Caller): Promise<AnswerOf<'changeTemplate'>> {
    return this.database.transaction((tx) => this.templates.change(params.id, body, caller, tx));
  }

  @On('approveTemplate')
  approve(@Input() { params }: InputOf<'approveTemplate'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => ({
      status: 200,
      body: await this.templates.approve(params.id, caller, tx),
    }));
  }

  @On('endTemplate')
  end(@Input() { params }: InputOf<'endTemplate'>, @By() caller: Caller): Promise<AnswerOf<'endTemplate'>> {
    return this.database.transaction((tx) => this.templates.end(params.id, caller, tx));
  }

  @On('renderTemplate')
  render(@Input() { params, body }: InputOf<'renderTemplate'>, @By() caller: Caller): Promise<AnswerOf<'renderTemplate'>> {
    return this.templates.render(params.id, body.task, caller);
  }
}
