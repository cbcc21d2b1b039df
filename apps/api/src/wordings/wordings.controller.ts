import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { type News, newsWords } from '#catalog/messages/notices';
import { sampleNews, wordedMoments } from '#catalog/messages/worded-moments';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Wording } from '#contracts/http/wording';
import { addDays, localDate, startOfDay } from '#domain/calendar/local';
import type { Text } from '#domain/definition/schema';
import { nextDateOf } from '#domain/dossier/holder';
import { wordingDefect, wordingKey } from '#domain/notices/wording';
import { type FieldRefusal, Refusal } from '#domain/refusal';
import { smsSize } from '#domain/text/sms-parts';
import { Clock } from '#platform/clock';
import { AuditRepository } from '#storage/audit/audit.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import type { WordingEntity, WordingState } from '#storage/wording/wording.entity';
import { WordingRepository } from '#storage/wording/wording.repository';
import { DossierReader, trackingCodeIn } from '../dossiers/dossier.reader';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { administeredBodyOf, By, type Caller, isInstallationAdmin } from '../identity/caller';
import { Names } from '../identity/names';
import { peopleIn } from '../proposals/proposal.view';
import { Readings } from '../readings/readings';
import { ownsService } from '../services/definitions';

/** What messages say goes through two people, as versions of services do. */
@Controller()
export class WordingsController {
  constructor(
    private readonly wordings: WordingRepository,
    private readonly reference: Reference,
    private readonly audit: AuditRepository,
    private readonly reader: DossierReader,
    private readonly readings: Readings,
    private readonly names: Names,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('listWordings')
  async list(@By() caller: Caller): Promise<AnswerOf<'listWordings'>> {
    const [standing, at] = await Promise.all([this.reference.current(), this.clock.now()]);
    const seen = (await this.wordings.list()).filter(({ service }) => service === null || mayWord(caller, service, standing));
    const names = await this.names.of(seen.flatMap(peopleIn));
    const inForce = latestAgreed(seen);
    return {
      moments: wordedMoments.map(({ to, moment, title }) => ({
        to,
        moment,
        title,
        builtIn: newsWords(sampleOf({ to, moment }, standing, at)),
      })),
      items: seen.map((wording) => view(wording, { caller, standing, names, isInForce: inForce.has(wording.id) })),
    };
  }

  @On('previewWording')
  async preview(@Input() { body }: InputOf<'previewWording'>, @By() caller: Caller): Promise<AnswerOf<'previewWording'>> {
    const { text, trackingCode, ...of } = body;
    const [standing, at] = await Promise.all([this.reference.current(), this.clock.now()]);
    refuseUnsayable(of, text, standing);
    const news = trackingCode ? await this.newsOf(trackingCode, of, caller) : sampleOf(of, standing, at);
    const words = newsWords({ ...news, wording: text });
    return { ...words, sms: smsSize(words.fa) };
  }

  /** As a real case would say it now; who looks is noted like any reader. */
  private async newsOf(trackingCode: string, { to, moment }: Pick<Of, 'to' | 'moment'>, caller: Caller): Promise<News> {
    const { dossier, world, sight, at } = await this.reader.see({ trackingCode: trackingCodeIn(trackingCode) }, caller);
    if (sight.as !== 'owner') throw new Refusal('not-found');
    await this.readings.note(caller, dossier.id, 'dossier');
    const charge = Object.values(dossier.charges).findLast(({ state }) => state !== 'void');
    return {
      to,
      moment,
      service: world.definition.title,
      trackingCode: dossier.trackingCode,
      stage: world.definition.stages[dossier.stage]?.label,
      due: nextDateOf(dossier)?.at ?? null,
      details: charge ? { amount: String(charge.amount) } : {},
      at,
    };
  }

  @On('proposeWording')
  async propose(@Input() { body }: InputOf<'proposeWording'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const { to, moment, service, text } = body;
    const standing = await this.reference.current();
    refuseUnsayable(body, text, standing);
    if (!mayWord(caller, service, standing)) throw new Refusal('not-permitted');
    const at = await this.clock.now();
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const proposed = await this.wordings.propose({ audience: to, moment, service, text, by: caller.person, at }, tx);
      return { status: 201, body: await this.answer(proposed, caller, standing, tx) };
    });
  }

  @On('agreeWording')
  async agree(@Input() { params }: InputOf<'agreeWording'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const standing = await this.reference.current();
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const wording = await this.waiting(params.id, caller, standing, tx);
      if (wording.proposedBy === caller.person) throw new Refusal('proposal-own');
      return { status: 200, body: await this.settle(wording, 'agreed', { caller, standing, tx }) };
    });
  }

  @On('withdrawWording')
  async withdraw(@Input() { params }: InputOf<'withdrawWording'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const standing = await this.reference.current();
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const wording = await this.waiting(params.id, caller, standing, tx);
      return { status: 200, body: await this.settle(wording, 'withdrawn', { caller, standing, tx }) };
    });
  }

  private async waiting(id: string, caller: Caller, standing: Standing, tx: EntityManager): Promise<WordingEntity> {
    const wording = await this.wordings.lock(id, tx);
    if (!mayWord(caller, wording.service, standing)) throw new Refusal('not-found');
    if (wording.state !== 'proposed') throw new Refusal('proposal-settled');
    return wording;
  }

  private async settle(wording: WordingEntity, state: WordingState, { caller, standing, tx }: Settling): Promise<Wording> {
    const at = await this.clock.now();
    const settled = await this.wordings.settle(wording, state, caller.person, at, tx);
    const { audience, moment, service, text } = settled;
    if (state === 'agreed')
      await this.audit.note(
        {
          at,
          person: caller.person,
          agency: administeredBodyOf(caller),
          kind: 'wording-changed',
          subject: wordingKey(audience, moment, service),
          after: { text },
        },
        tx,
      );
    return this.answer(settled, caller, standing, tx);
  }

  private async answer(wording: WordingEntity, caller: Caller, standing: Standing, tx: EntityManager): Promise<Wording> {
    const names = await this.names.of(peopleIn(wording), tx);
    return view(wording, { caller, standing, names, isInForce: wording.state === 'agreed' });
  }
}

interface Settling {
  caller: Caller;
  standing: Standing;
  tx: EntityManager;
}

/** A service's words are its body's matter; those of all services are the installation's. */
function mayWord(caller: Caller, service: string | null, standing: Standing): boolean {
  if (service === null) return isInstallationAdmin(caller);
  const definition = standing.services.find(({ key }) => key === service);
  return definition !== undefined && ownsService(caller, definition.owner, standing);
}

type Of = InputOf<'proposeWording'>['body'];

function refuseUnsayable({ to, moment, service }: Omit<Of, 'text'>, text: Text | null, { services }: Standing): void {
  const refused: FieldRefusal[] = [];
  if (!wordedMoments.some((one) => one.to === to && one.moment === moment)) refused.push({ pointer: '/moment', code: 'not-an-option' });
  if (service !== null && !services.some(({ key }) => key === service)) refused.push({ pointer: '/service', code: 'not-an-option' });
  for (const language of ['fa', 'en'] as const) {
    const defect = wordingDefect(text?.[language] ?? '');
    if (defect) refused.push({ pointer: `/text/${language}`, ...defect });
  }
  if (refused.length > 0) throw new Refusal('invalid-input', {}, refused);
}

const sampleDays = 7;

function sampleOf(
  { to, moment, service = null }: Pick<Of, 'to' | 'moment'> & { service?: string | null },
  { services }: Standing,
  at: string,
) {
  const title = services.find(({ key }) => key === service)?.title ?? { fa: 'نام خدمت', en: 'Name of the service' };
  return sampleNews({ to, moment, service: title, at, due: startOfDay(addDays(localDate(at), sampleDays)) });
}

/** Of each audience, moment and service the one agreed to last; words that are the built-in ones again are in force, too. */
function latestAgreed(wordings: readonly WordingEntity[]): ReadonlySet<string> {
  const latest = new Map<string, WordingEntity>();
  for (const wording of wordings) {
    if (wording.state !== 'agreed') continue;
    const key = wordingKey(wording.audience, wording.moment, wording.service);
    const known = latest.get(key);
    if (!known || Number(wording.settledAt) > Number(known.settledAt)) latest.set(key, wording);
  }
  return new Set([...latest.values()].map(({ id }) => id));
}

interface Seen {
  caller: Caller;
  standing: Standing;
  names: ReadonlyMap<string, string>;
  isInForce: boolean;
}

function view(wording: WordingEntity, { caller, standing, names, isInForce }: Seen): Wording {
  const { id, audience, moment, service, text, state, proposedBy, proposedAt, settledBy, settledAt } = wording;
  return {
    id,
    to: audience,
    moment,
    service,
    serviceTitle: standing.services.find(({ key }) => key === service)?.title ?? null,
    text,
    state,
    inForce: isInForce,
    proposedBy: names.get(proposedBy) ?? null,
    proposedAt: proposedAt.toISOString(),
    settledBy: settledBy === null ? null : (names.get(settledBy) ?? null),
    settledAt: settledAt?.toISOString() ?? null,
    agree: { why: whyNot(wording, caller, standing) },
  };
}

function whyNot({ state, proposedBy, service }: WordingEntity, caller: Caller, standing: Standing): string | null {
  if (state !== 'proposed') return 'proposal-settled';
  if (proposedBy === caller.person) return 'proposal-own';
  return mayWord(caller, service, standing) ? null : 'not-permitted';
}
