import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller, isOperator, permits } from '../identity/caller';
import { Connections } from './connections';

/** For administrators and operators: what is reached, and how it fares. */
@Controller()
export class ConnectionsController {
  constructor(private readonly connections: Connections) {}

  @On('listConnections')
  async list(@By() caller: Caller): Promise<AnswerOf<'listConnections'>> {
    refuseOthers(caller);
    return { items: await this.connections.list() };
  }

  @On('testConnection')
  test(@Input() { params }: InputOf<'testConnection'>, @By() caller: Caller): Promise<AnswerOf<'testConnection'>> {
    refuseOthers(caller);
    return this.connections.test(params.key);
  }
}

function refuseOthers(caller: Caller): void {
  if (!permits.administrator(caller) && !isOperator(caller)) throw new Refusal('not-permitted');
}
