import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { Live } from './live';

@Controller()
export class LiveController {
  constructor(private readonly live: Live) {}

  @On('watchInbox')
  watch(@By() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.live.watch(caller, request, reply);
  }
}
