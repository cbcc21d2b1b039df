import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Answered } from '../edge/answered';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { By, type Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { Readings } from '../readings/readings';
import { DossierLists } from './dossier.lists';
import { DossierReader, trackingCodeIn } from './dossier.reader';
import { dossierView } from './dossier.view';
import { DossiersService } from './dossiers.service';
import { TrackingService } from './tracking.service';

@Controller()
export class DossiersController {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly reader: DossierReader,
    private readonly lists: DossierLists,
    private readonly tracking: TrackingService,
    private readonly names: Names,
    private readonly readings: Readings,
  ) {}

  @On('fileDossier')
  file(@Input() { body }: InputOf<'fileDossier'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.file(body, caller, request);
  }

  @On('listDossiers')
  list(@Input() input: InputOf<'listDossiers'>, @By() caller: Caller): Promise<AnswerOf<'listDossiers'>> {
    return this.lists.list(input, caller).then((page) => this.names.putInto(page));
  }

  @On('getDossier')
  async get(@Input() { params }: InputOf<'getDossier'>, @By() caller: Caller): Promise<AnswerOf<'getDossier'>> {
    const seen = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    await this.readings.note(caller, seen.dossier.id, 'dossier');
    return this.names.putInto(dossierView(seen));
  }

  @On('getHistory')
  history(@Input() input: InputOf<'getHistory'>, @By() caller: Caller): Promise<AnswerOf<'getHistory'>> {
    return this.lists.history(input, caller);
  }

  @On('getClocks')
  clocks(@Input() input: InputOf<'getClocks'>, @By() caller: Caller): Promise<AnswerOf<'getClocks'>> {
    return this.lists.clocks(input, caller);
  }

  @On('supplement')
  supplement(@Input() input: InputOf<'supplement'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.supplement(input, caller, request);
  }

  @On('amend')
  amend(@Input() input: InputOf<'amend'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.amend(input, caller, request);
  }

  @On('withdraw')
  withdraw(@Input() input: InputOf<'withdraw'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.withdraw(input, caller, request);
  }

  @On('appeal')
  appeal(@Input() input: InputOf<'appeal'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.appeal(input, caller, request);
  }

  @On('complain')
  complain(@Input() input: InputOf<'complain'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.complain(input, caller, request);
  }

  @On('rate')
  rate(@Input() input: InputOf<'rate'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.rate(input, caller, request);
  }

  @On('revoke')
  revoke(@Input() input: InputOf<'revoke'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.revoke(input, caller, request);
  }

  @On('book')
  book(@Input() input: InputOf<'book'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.book(input, caller, request);
  }

  @On('offerTimes')
  offerTimes(@Input() input: InputOf<'offerTimes'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.offerTimes(input, caller, request);
  }

  @On('splitCharge')
  splitCharge(@Input() input: InputOf<'splitCharge'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    return this.dossiers.splitCharge(input, caller, request);
  }

  @On('track')
  track(@Input() input: InputOf<'track'>): Promise<AnswerOf<'track'>> {
    return this.tracking.track(input);
  }
}
