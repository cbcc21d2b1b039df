import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { EntityManager } from 'typeorm';
import { invitationWords } from '#catalog/messages/opinion-link';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { abilitiesOf } from '#domain/dossier/abilities';
import type { Actor } from '#domain/dossier/happening';
import { type Instant, instantOf, millisecondsOf } from '#domain/instant';
import { Refusal } from '#domain/refusal';
import { Outbox } from '#platform/outbox/outbox';
import { AccessRepository } from '#storage/access/access.repository';
import { FileRepository } from '#storage/file/file.repository';
import { Ledger } from '#storage/ledger/ledger';
import { MessageRepository } from '#storage/message/message.repository';
import type { OpinionLinkEntity } from '#storage/opinion-link/opinion-link.entity';
import { linkPrefix, OpinionLinkRepository } from '#storage/opinion-link/opinion-link.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import type { DossierSeen } from '../dossiers/dossier.view';
import { Titles } from '../dossiers/labels';
import { factsFor, formFor, type Sight } from '../dossiers/sight';
import { Writes } from '../dossiers/writes';
import { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { FileIntake } from '../files/file-intake';
import { FilesReader } from '../files/files.reader';
import type { Caller } from '../identity/caller';
import { LOG, type Log, MAIL, type Mail, SETTINGS, type Settings, SMS, type Sms } from '../parts';
import { dueOf } from '../tasks/task.view';

/** A link outlives the due by so long: an answer that comes late is still an answer, where silence has not spoken. */
const graceMs = 3 * 86_400_000;
/** Where nothing is due. */
const lifeMs = 14 * 86_400_000;
/** Guessing tokens is hopeless; trying to is stopped all the same. */
const wrongTries = { points: 20, duration: 600 };
const uses = { points: 120, duration: 600 };
const mostFiles = 10;

type Found = Omit<DossierSeen, 'caller' | 'sight'>;

/** Opinions of bodies that are not on the system: sent a link that works once, they see what they read and nothing else. */
@Injectable()
export class OpinionsService {
  private readonly wrong = new RateLimiterMemory(wrongTries);
  private readonly busy = new RateLimiterMemory(uses);

  constructor(
    private readonly links: OpinionLinkRepository,
    private readonly reader: DossierReader,
    private readonly writes: Writes,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly titles: Titles,
    private readonly access: AccessRepository,
    private readonly messages: MessageRepository,
    private readonly files: FileRepository,
    private readonly ownFiles: FilesReader,
    private readonly intake: FileIntake,
    @Inject(SMS) private readonly sms: Sms,
    @Inject(MAIL) private readonly mail: Mail,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Sent before it is committed: an answer that says "sent" is never wrong, and a link that nobody recorded opens nothing. */
  async send(taskId: string, to: string, caller: Caller, request: FastifyRequest): Promise<Answered> {
    const [link, token] = [randomUUID(), randomBytes(24).toString('base64url')];
    const way = to.includes('@') ? 'email' : 'sms';
    const labels = await this.titles.labels();
    let expiresAt: Instant = '';
    return this.writes.record({
      request,
      caller,
      dossier: { taskId },
      happening: ({ dossier, at }) => {
        const task = dossier?.tasks[taskId];
        const due = dossier && task ? dueOf(dossier, task) : null;
        expiresAt = instantOf(due ? Math.max(millisecondsOf(due), millisecondsOf(at)) + graceMs : millisecondsOf(at) + lifeMs);
        return { kind: 'send-link', taskId, link, way };
      },
      view: () => ({ link, way, expiresAt }),
      alongside: async (tx, { dossier, world, at }) => {
        const task = dossier.tasks[taskId];
        if (!task?.agency || !task.role) throw new Refusal('link-not-allowed');
        const { agency, role } = task;
        const sent = { sentBy: caller.person, sentAt: new Date(at), expiresAt: new Date(expiresAt) };
        await this.links.enter(
          { id: link, tokenHash: hashOf(token), dossierId: dossier.id, taskId, agency, role, way, address: to, ...sent },
          tx,
        );
        const asker = labels.agency(dossier.agency ?? agency);
        const due = dueOf(dossier, task);
        const url = `${this.settings.publicUrl}/opinion/${token}`;
        const words = invitationWords({ asker, service: world.definition.title, due, url, at });
        await this.deliver({ key: `link-${link}`, way, to, subject: world.definition.title.fa, text: words.fa, at }, tx);
      },
    });
  }

  /** Only the sandbox keeps the text: it holds the key to the task. */
  private async deliver({ key, way, to, subject, text, at }: Delivery, tx: EntityManager): Promise<void> {
    try {
      await (way === 'email' ? this.mail.send({ key, to, subject, text }) : this.sms.send({ key, to: `+98${to.slice(1)}`, text }));
    } catch (error) {
      this.log.defect('link-not-sent', error);
      throw new Refusal('unavailable');
    }
    const kept = this.settings.mode === 'demo' ? text : '';
    await this.messages.lay({ key, channel: way, toAddress: to, text: kept, subject, at }, tx);
  }

  async show(token: string, from: string): Promise<AnswerOf<'getAskedOpinion'>> {
    const link = await this.linkOf(token, from);
    const found = await this.openFor(link);
    await this.access.note({ person: nameOf(link), dossierId: link.dossierId, what: 'task', at: found.at });
    return asked(found, link);
  }

  /** Belongs to the link alone, so that nobody else may hand it in or take it up; noted as another use of the link. */
  async takeFile(token: string, request: FastifyRequest): Promise<AnswerOf<'takeOpinionFile'>> {
    const link = await this.linkOf(token, request.ip);
    const { at } = await this.openFor(link);
    if ((await this.files.countOf(nameOf(link))) >= mostFiles) throw new Refusal('too-many-tries');
    const taken = await this.intake.receive(request, nameOf(link));
    await this.access.note({ person: nameOf(link), dossierId: link.dossierId, what: 'task', at });
    return taken;
  }

  /** Under the link's own name, in the body's post; the link ends in the same transaction. */
  async give(token: string, { verdict, ...said }: InputOf<'giveOpinionByLink'>['body'], request: FastifyRequest): Promise<Answered> {
    const link = await this.linkOf(token, request.ip);
    const { taskId } = link;
    await this.ownFiles.refuseForeign(said.fileIds ?? [], nameOf(link));
    const answer = await this.ledger.record({
      key: writeKeyOf(request, nameOf(link)),
      dossier: { taskId },
      happening: ({ dossier, at }) => {
        refuseOver(link, dossier?.tasks[taskId]?.closedAt ?? null, at);
        if (verdict === 'needInfo') throw new Refusal('action-unknown', { action: verdict });
        return { kind: 'act', taskId, action: verdict, ...said, at, by: actorOf(link), channel: 'link' };
      },
      alongside: (tx, { at }) => this.links.use(link.id, at, tx),
      answer: ({ dossier, at }) => ({ status: 200, body: { trackingCode: dossier.trackingCode, verdict, at } }),
    });
    if (answer.recorded) this.outbox.nudge(answer.recorded);
    return new Answered(answer.status, answer.body, answer.replayed);
  }

  /** What is no link leads nowhere, and not too often. */
  private async linkOf(token: string, from: string): Promise<OpinionLinkEntity> {
    if (((await this.wrong.get(from))?.consumedPoints ?? 0) >= wrongTries.points) throw new Refusal('too-many-tries');
    const link = /^[A-Za-z0-9_-]{20,64}$/.test(token) ? await this.links.findByToken(hashOf(token)) : null;
    if (!link) {
      await this.wrong.penalty(from);
      throw new Refusal('not-found');
    }
    const { consumedPoints } = await this.busy.penalty(link.id);
    if (consumedPoints > uses.points) throw new Refusal('too-many-tries');
    return link;
  }

  private async openFor(link: OpinionLinkEntity): Promise<Found> {
    const found = await this.reader.find({ taskId: link.taskId });
    if (!found) throw new Refusal('not-found');
    refuseOver(link, found.dossier.tasks[link.taskId]?.closedAt ?? null, found.at);
    return found;
  }
}

interface Delivery {
  key: string;
  way: 'sms' | 'email';
  to: string;
  subject: string;
  text: string;
  at: Instant;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** As which the link stands in the history and in the list of readers. */
const nameOf = ({ id }: Pick<OpinionLinkEntity, 'id'>): string => `${linkPrefix}${id}`;
const actorOf = (link: OpinionLinkEntity): Actor => ({
  kind: 'link',
  person: nameOf(link),
  posts: [{ agency: link.agency, role: link.role }],
});

function refuseOver({ usedAt, expiresAt }: OpinionLinkEntity, closedAt: Instant | null, at: Instant): void {
  if (usedAt) throw new Refusal('link-over', { why: 'used' });
  if (closedAt) throw new Refusal('link-over', { why: 'closed' });
  if (expiresAt.toISOString() <= at) throw new Refusal('link-over', { why: 'expired' });
}

function asked({ world, dossier, at, labels }: Found, link: OpinionLinkEntity): AnswerOf<'getAskedOpinion'> {
  const { definition } = world;
  const task = dossier.tasks[link.taskId];
  const stage = task && definition.stages[task.stage];
  if (!task?.party || stage?.kind !== 'concurrence') throw new Refusal('not-found');
  const party = stage.parties[task.party];
  if (!party) throw new Refusal('not-found');
  const sight: Sight = { as: 'asked', agencies: new Set([link.agency]), reads: party.reads };
  const dueAt = dueOf(dossier, task);
  return {
    trackingCode: dossier.trackingCode,
    service: { key: definition.key, version: definition.version, title: definition.title },
    body: labels.agency(link.agency),
    asker: labels.agency(dossier.agency ?? link.agency),
    party: party.title,
    form: formFor(sight, dossier),
    facts: factsFor(sight, dossier),
    openedAt: task.openedAt,
    dueAt,
    late: dueAt !== null && dueAt < at,
    silence: party.silence,
    actions: abilitiesOf(world, dossier, task, actorOf(link), at).filter(({ name }) => name !== 'needInfo'),
    reasons: definition.reasons.map(({ code, text }) => ({ code, text })),
  };
}
