import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Answered } from '../edge/answered';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { PaymentsService } from './payments.service';

@Controller()
export class PaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  @On('startPayment')
  start(@Input() input: InputOf<'startPayment'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.payments.start(input, caller, request);
  }

  @On('listPayments')
  list(@Input() { params }: InputOf<'listPayments'>, @By() caller: Caller): Promise<AnswerOf<'listPayments'>> {
    return this.payments.list(params.trackingCode, caller);
  }

  @On('askBank')
  ask(@Input() { params }: InputOf<'askBank'>, @By() caller: Caller): Promise<AnswerOf<'askBank'>> {
    return this.payments.ask(params.payment, caller);
  }

  @On('bankCallback')
  async callback(@Input() { params, query }: InputOf<'bankCallback'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { Authority: authority, payment } = query;
    const settled = await this.payments.heard(params.provider, { authority, payment });
    void reply.redirect(returnPath(settled.returnTo, settled.state), 302);
  }
}

/** Back to where the citizen came from, within this installation. */
export function returnPath(returnTo: string | null, state: string): string {
  const url = new URL(returnTo ?? '/my', 'http://here');
  url.searchParams.set('payment', state);
  return `${url.pathname}${url.search}`;
}
