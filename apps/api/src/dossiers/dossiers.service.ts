import { createHash, randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { InputOf } from '#contracts/http/routes';
import type { Definition, Field } from '#domain/definition/schema';
import { advance } from '#domain/dossier/advance';
import type { Applicant, Dossier, Task } from '#domain/dossier/dossier';
import type { World } from '#domain/dossier/world';
import { normaliseLegalId } from '#domain/identifiers/legal-id';
import { normaliseMobile } from '#domain/identifiers/mobile';
import { trackingCodeOf } from '#domain/identifiers/tracking-code';
import { Refusal } from '#domain/refusal';
import { Outbox } from '#platform/outbox/outbox';
import { Ledger } from '#storage/ledger/ledger';
import { Reference } from '#storage/reference/reference';
import { SealedReportRepository } from '#storage/sealed-report/sealed-report.repository';
import type { Answered } from '../edge/answered';
import type { WriteKey } from '../edge/idempotency';
import { FilesReader, fileIdsIn } from '../files/files.reader';
import { actorOf, type Caller, channelOf } from '../identity/caller';
import { applicantBy, RepresentationsService } from '../representations/representations.service';
import { DossierReader, trackingCodeIn } from './dossier.reader';
import { dossierView } from './dossier.view';
import { parseChange, parseFiling } from './intake';
import { Writes } from './writes';

@Injectable()
export class DossiersService {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly ledger: Ledger,
    private readonly reference: Reference,
    private readonly reader: DossierReader,
    private readonly files: FilesReader,
    private readonly representations: RepresentationsService,
    private readonly outbox: Outbox,
    private readonly reports: SealedReportRepository,
  ) {}

  /** Durable, with receipt, when it returns. */
  async file(body: InputOf<'fileDossier'>['body'], caller: Caller, request: FastifyRequest): Promise<Answered> {
    const { service, form, evidence = [], onBehalfOf } = body;
    const applicant = await this.applicantFor(caller, onBehalfOf);
    const files = await this.files.ownAmong(fileIdsIn([form, evidence]), caller.person);
    const names = { id: randomUUID(), trackingCode: newTrackingCode() };
    return this.writes.record({
      request,
      caller,
      status: 201,
      view: dossierView,
      applicant,
      dossier: { fresh: { service } },
      happening: ({ world, at }) => ({
        kind: 'file',
        ...names,
        applicant,
        ...parseFiling({ world, at, applicant, form, evidence, files }),
      }),
    });
  }

  /** Oneself; whom one represents; for a citizen at the counter, staff; for a legal person, whoever signs in for it. */
  private async applicantFor(caller: Caller, onBehalfOf: string | undefined): Promise<Applicant> {
    if (onBehalfOf === undefined) {
      if (caller.kind !== 'citizen') throw new Refusal('not-permitted', { code: 'on-behalf-of-missing' });
      return { id: caller.person, kind: 'person' };
    }
    const representation = await this.representations.find(onBehalfOf, caller);
    if (representation) return applicantBy(representation, caller);
    if (caller.kind === 'citizen') {
      if (!normaliseLegalId(onBehalfOf)) throw new Refusal('not-permitted', { code: 'no-mandate' });
      return { id: caller.person, kind: 'organisation' };
    }
    const rows: { id: string }[] = await this.database.query(`select id from person where kind = 'citizen' and (id = $1 or mobile = $2)`, [
      onBehalfOf,
      normaliseMobile(onBehalfOf),
    ]);
    const [citizen] = rows;
    if (!citizen) throw new Refusal('invalid-input', {}, [{ pointer: '/onBehalfOf', code: 'not-an-option' }]);
    return { id: citizen.id, kind: 'person', by: caller.person };
  }

  /** Several things may be asked at once; all that is open may be changed. */
  async supplement({ params, body }: InputOf<'supplement'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    const { form, evidence, note } = body;
    const files = await this.files.ownAmong(fileIdsIn([form, evidence]), caller.person);
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: ({ dossier, world, at }) => {
        if (!dossier) throw new Refusal('not-found');
        const asked = Object.values(dossier.tasks).filter((task) => task.kind === 'supplement' && task.closedAt === null);
        if (asked.length === 0) return { kind: 'supplement' };
        const only = asked.some((task) => mayChangeAll(world, task)) ? undefined : asked.flatMap((task) => task.about.flagged ?? []);
        const parsed = parseChange({ world, dossier, at, form, evidence, files, only });
        return { kind: 'supplement', form: parsed.changes, evidence: parsed.evidence, note };
      },
    });
  }

  async amend({ params, body }: InputOf<'amend'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    const files = await this.files.ownAmong(fileIdsIn(body.form), caller.person);
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: ({ dossier, world, at }) => {
        const rule = world.definition.anytime.amend;
        if (!dossier || !rule) throw new Refusal('amend-not-allowed');
        const { changes } = parseChange({ world, dossier, at, form: body.form, files, only: rule.fields });
        return { kind: 'amend', form: changes, note: body.note };
      },
    });
  }

  withdraw({ params, body }: InputOf<'withdraw'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: () => ({ kind: 'withdraw', reason: body.reason }),
    });
  }

  complain({ params, body }: InputOf<'complain'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: () => ({ kind: 'complain', note: body.note }),
    });
  }

  /** A report goes beside the dossier, never into its history: the body it is about reads that. */
  rate({ params, body }: InputOf<'rate'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    const { report, ...rating } = body;
    const words = report?.trim();
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: () => ({ kind: 'rate', ...rating }),
      ...(words ? { alongside: (tx, { dossier, at }) => this.reports.enter({ dossier, words, at }, tx) } : {}),
    });
  }

  revoke({ params, body }: InputOf<'revoke'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: () => ({ kind: 'revoke', outputId: body.output, reasons: body.reasons, signature: body.signature }),
      alongside: async (tx, { dossier }) => {
        await tx.query(`update output_paper set state = 'revoked' where dossier_id = $1 and token = $2`, [
          dossier.id,
          dossier.outputs[body.output]?.token ?? '',
        ]);
      },
    });
  }

  book({ params, body }: InputOf<'book'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: () => ({ kind: 'book', taskId: body.task, slot: instantIn(body.slot), reason: body.reason }),
    });
  }

  offerTimes({ params, body }: InputOf<'offerTimes'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: () => ({ kind: 'offer-times', taskId: body.task, slots: body.slots.map(instantIn), reason: body.reason }),
    });
  }

  splitCharge({ params, body }: InputOf<'splitCharge'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode: trackingCodeIn(params.trackingCode) },
      happening: () => ({ kind: 'split-charge', chargeId: body.charge, instalments: body.instalments }),
    });
  }

  /**
   * An appeal is a dossier of its own, linked both ways. It is filed first, so that nothing handed in can be lost, under
   * a key of the decision's own: of two at once, on two devices, one is filed, and the other is told of it.
   */
  async appeal({ params, body }: InputOf<'appeal'>, caller: Caller, request: FastifyRequest): Promise<Answered> {
    const trackingCode = trackingCodeIn(params.trackingCode);
    const { world, dossier, at } = await this.reader.see({ trackingCode }, caller);
    const rule = world.definition.after.appeal;
    if (!rule) throw new Refusal('appeal-not-allowed');
    if (!dossier.appeal) advance(world, dossier, { kind: 'appeal', trackingCode: '', at, by: actorOf(caller) });

    const files = await this.files.ownAmong(fileIdsIn(body), caller.person);
    const appealed = (await this.reference.current()).world(rule.service).definition;
    const form = body.form ?? bareAppeal(appealed, body.reason);
    const names = { id: randomUUID(), trackingCode: newTrackingCode() };
    const filed = await this.ledger.record({
      key: onceFor(dossier),
      dossier: { fresh: { service: rule.service } },
      happening: (context) => {
        const parsed = parseFiling({
          world: context.world,
          at: context.at,
          applicant: dossier.applicant,
          form,
          evidence: body.evidence ?? [],
          files,
        });
        return {
          kind: 'file',
          at: context.at,
          by: actorOf(caller),
          channel: channelOf(caller),
          ...names,
          applicant: dossier.applicant,
          ...parsed,
          appealOf: trackingCode,
          appealedAgency: dossier.agency,
        };
      },
      answer: () => ({ status: 201, body: { trackingCode: names.trackingCode } }),
    });
    this.outbox.nudge(filed.recorded);
    return this.writes.record({
      request,
      caller,
      view: dossierView,
      dossier: { trackingCode },
      happening: () => ({ kind: 'appeal', trackingCode: (filed.body as { trackingCode: string }).trackingCode }),
    });
  }
}

/** One decision, one appeal, whoever asks and however often. */
const onceFor = ({ id, applicant }: Dossier): WriteKey => ({
  actor: applicant.id,
  route: 'appeal',
  key: id,
  bodySha256: createHash('sha256').update(id).digest(),
});

const instantIn = (moment: string): string => new Date(moment).toISOString();

export const newTrackingCode = (): string => trackingCodeOf(`${randomInt(1, 10)}${String(randomInt(10_000_000_000)).padStart(10, '0')}`);

function mayChangeAll({ definition }: World, task: Task): boolean {
  const stage = definition.stages[task.stage];
  return !task.about.flagged || (stage?.kind === 'applicant' && stage.edit === 'all');
}

/** Somebody who only says why has not filled in a form: the words go into its first long text, and what must be chosen is the first of its options. */
function bareAppeal(definition: Definition, reason: string | undefined): Record<string, unknown> {
  const fields = definition.form.pages.flatMap((page) => page.fields);
  const statement = fields.find(({ type }) => type === 'longText');
  const choices = fields.filter(({ type, required }) => required === true && (type === 'choice' || type === 'choices'));
  return {
    ...Object.fromEntries(choices.map((field) => [field.key, field.type === 'choices' ? [firstOption(field)] : firstOption(field)])),
    ...(statement && reason ? { [statement.key]: reason } : {}),
  };
}

function firstOption({ options = [] }: Field): string | undefined {
  const [first] = options;
  return typeof first === 'object' ? first.value : first;
}
