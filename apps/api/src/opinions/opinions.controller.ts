import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Answered } from '../edge/answered';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { OpinionsService } from './opinions.service';

@Controller()
export class OpinionsController {
  constructor(private readonly opinions: OpinionsService) {}

  @On('sendOpinionLink')
  send(@Input() { params, body }: InputOf<'sendOpinionLink'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.opinions.send(params.id, body.to, caller, request);
  }

  @On('getAskedOpinion')
  show(@Input() { params }: InputOf<'getAskedOpinion'>, @Req() request: FastifyRequest): Promise<AnswerOf<'getAskedOpinion'>> {
    return this.opinions.show(params.token, request.ip);
  }

  @On('takeOpinionFile')
  takeFile(@Input() { params }: InputOf<'takeOpinionFile'>, @Req() request: FastifyRequest): Promise<AnswerOf<'takeOpinionFile'>> {
    return this.opinions.takeFile(params.token, request);
  }

  @On('giveOpinionByLink')
  give(@Input() { params, body }: InputOf<'giveOpinionByLink'>, @Req() request: FastifyRequest): Promise<Answered> {
    return this.opinions.give(params.token, body, request);
  }
}
