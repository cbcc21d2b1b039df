import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Answered } from '../edge/answered';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { Foresight } from './foresight.service';
import { InboxService } from './inbox.service';
import { TasksService } from './tasks.service';

@Controller()
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly inbox: InboxService,
    private readonly foresight: Foresight,
  ) {}

  @On('listTasks')
  list(@Input() input: InputOf<'listTasks'>, @By() caller: Caller): Promise<AnswerOf<'listTasks'>> {
    return this.inbox.list(input, caller);
  }

  @On('getTask')
  get(@Input() { params }: InputOf<'getTask'>, @By() caller: Caller): Promise<AnswerOf<'getTask'>> {
    return this.inbox.get(params.id, caller);
  }

  @On('claimTask')
  claim(@Input() { params }: InputOf<'claimTask'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.tasks.claim(params.id, caller, request);
  }

  @On('releaseTask')
  release(@Input() { params }: InputOf<'releaseTask'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.tasks.release(params.id, caller, request);
  }

  @On('assignTask')
  assign(@Input() { params, body }: InputOf<'assignTask'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.tasks.assign(params.id, body.to, caller, request);
  }

  @On('actOnTask')
  act(@Input() { params, body }: InputOf<'actOnTask'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.tasks.act(params.id, body, caller, request);
  }

  @On('actOnTasks')
  actOnMany(@Input() input: InputOf<'actOnTasks'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<AnswerOf<'actOnTasks'>> {
    return this.tasks.actOnMany(input, caller, request);
  }

  @On('previewAct')
  preview(@Input() { params, query }: InputOf<'previewAct'>, @By() caller: Caller): Promise<AnswerOf<'previewAct'>> {
    return this.foresight.preview(params.id, query, caller);
  }

  @On('undoAct')
  undo(@Input() { params }: InputOf<'undoAct'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.tasks.undo(params.id, caller, request);
  }

  @On('forwardTask')
  forward(@Input() { params, body }: InputOf<'forwardTask'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.tasks.forward(params.id, body, caller, request);
  }

  @On('noteOnDossier')
  note(@Input() { params, body }: InputOf<'noteOnDossier'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.tasks.note(params.trackingCode, body, caller, request);
  }
}
