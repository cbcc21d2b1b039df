import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { stringify } from 'yaml';
import { loadKinds } from '#catalog/bodies';
import type { AdministeredService } from '#contracts/http/proposal';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Definition, Text } from '#domain/definition/schema';
import { Refusal } from '#domain/refusal';
import { Clock } from '#platform/clock';
import { AuditRepository, type Change } from '#storage/audit/audit.repository';
import { DefinitionRepository, type VersionFigures } from '#storage/definition/definition.repository';
import { ProposalRepository } from '#storage/proposal/proposal.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import { SuspensionRepository } from '#storage/suspension/suspension.repository';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { administeredBodyOf, By, type Caller } from '../identity/caller';
import { Names } from '../identity/names';
import { ownsService } from './definitions';

/** Services as their administrators see them: every version, what runs on each, and the way back. */
@Controller()
export class ServiceAdministrationController {
  constructor(
    private readonly reference: Reference,
    private readonly definitions: DefinitionRepository,
    private readonly proposals: ProposalRepository,
    private readonly suspensions: SuspensionRepository,
    private readonly names: Names,
    private readonly audit: AuditRepository,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('listAdministeredServices')
  async list(@By() caller: Caller): Promise<AnswerOf<'listAdministeredServices'>> {
    const standing = await this.reference.current();
    const items = [...(await this.drafts(standing, caller)), ...(await this.administered(standing, caller))];
    return { items, next: null, total: items.length };
  }

  @On('getServiceText')
  async text(@Input() { params, query }: InputOf<'getServiceText'>): Promise<AnswerOf<'getServiceText'>> {
    const standing = await this.reference.current();
    const version = query.version ?? standing.services.find(({ key }) => key === params.key)?.version;
    if (version === undefined) throw new Refusal('not-found');
    return { text: stringify(versionIn(standing, params.key, version).definition, { lineWidth: 120 }) };
  }

  /** To what two people had agreed to before, so one is enough: under the next number, since a published version never changes. */
  @On('rollBackService')
  async rollBack(
    @Input() { params, body }: InputOf<'rollBackService'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered> {
    const standing = await this.reference.current();
    const current = ownService(params.key, caller, standing);
    const { definition: earlier, tables } = versionIn(standing, params.key, body.version);
    const definition = { ...earlier, version: nextVersion(current.version) };
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      await this.definitions.publish({ definition, tables: [...tables.values()], at: await this.clock.now(), by: caller.person }, tx);
      return { status: 201, body: { key: definition.key, version: definition.version } };
    });
  }

  @On('suspendService')
  async suspend(
    @Input() { params, body }: InputOf<'suspendService'>,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<Answered> {
    const standing = await this.reference.current();
    const { key } = ownService(params.key, caller, standing);
    const { reason, alternative = null } = body;
    if (alternative !== null && !standing.services.some((service) => service.key === alternative))
      throw new Refusal('invalid-input', {}, [{ pointer: '/alternative', code: 'not-an-option' }]);
    const since = await this.clock.now();
    const [before] = await this.administered(standing, caller, key);
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      await this.suspensions.suspend({ service: key, since: new Date(since), reason, alternative, by: caller.person }, tx);
      await this.noted(caller, { kind: 'service-suspended', subject: key, after: { reason, alternative } }, tx);
      const suspended = { since: standing.suspended.get(key)?.since ?? since, reason, alternative };
      return { status: 200, body: { ...before, state: 'suspended', suspended } };
    });
  }

  @On('resumeService')
  async resume(@Input() { params }: InputOf<'resumeService'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    const standing = await this.reference.current();
    const { key } = ownService(params.key, caller, standing);
    const [before] = await this.administered(standing, caller, key);
    const reason = standing.suspended.get(key)?.reason;
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      await this.suspensions.resume(key, tx);
      await this.noted(caller, { kind: 'service-resumed', subject: key, before: reason ? { reason } : null }, tx);
      return { status: 200, body: { ...before, state: 'live', suspended: null } };
    });
  }

  private async noted(caller: Caller, change: Pick<Change, 'kind' | 'subject' | 'before' | 'after'>, tx: EntityManager): Promise<void> {
    const at = await this.clock.now();
    await this.audit.note({ ...change, at, person: caller.person, agency: administeredBodyOf(caller) }, tx);
  }

  private async administered(standing: Standing, caller: Caller, only?: string): Promise<AdministeredService[]> {
    const services = standing.services.filter(({ key }) => only === undefined || key === only);
    const [figures, kinds] = [
      await this.definitions.figures(
        services.map(({ key }) => key),
        await this.clock.now(),
      ),
      new Map(loadKinds().map(({ key, title }) => [key, title])),
    ];
    const names = await this.names.of(figures.flatMap(({ publishedBy }) => (publishedBy ? [publishedBy] : [])));
    return services
      .toSorted((one, other) => one.key.localeCompare(other.key))
      .map((service) => {
        const suspended = standing.suspended.get(service.key) ?? null;
        const versions = figures.filter(({ key }) => key === service.key);
        const changes = [versions[0]?.publishedAt, versions[0]?.proposedAt, suspended?.since].filter((at) => typeof at === 'string');
        return {
          ...about(service, kinds),
          state: suspended ? 'suspended' : 'live',
          versions: versions.map((version) => versionView(version, names)),
          changedAt: changes.toSorted().at(-1) ?? '',
          late: versions.reduce((sum, { late }) => sum + late, 0),
          defects: versions.reduce((sum, { defects }) => sum + defects, 0),
          proposals: versions[0]?.proposals ?? 0,
          suspended,
          mine: ownsService(caller, service.owner, standing),
        };
      });
  }

  /** Services that nobody has agreed to yet: known to those who may agree. */
  private async drafts(standing: Standing, caller: Caller): Promise<AdministeredService[]> {
    const kinds = new Map(loadKinds().map(({ key, title }) => [key, title]));
    const proposed = (await this.proposals.list()).filter(
      ({ service, owner, state }) =>
        (state === 'proposed' || state === 'agreed') &&
        !standing.services.some(({ key }) => key === service) &&
        ownsService(caller, owner, standing),
    );
    return [...new Set(proposed.map(({ service }) => service))].sort().flatMap((key): AdministeredService[] => {
      const own = proposed.filter(({ service }) => service === key);
      const [latest] = own;
      if (!latest) return [];
      return [
        {
          ...about(latest.body, kinds),
          state: 'draft',
          versions: [],
          changedAt: latest.proposedAt.toISOString(),
          late: 0,
          defects: 0,
          proposals: own.length,
          suspended: null,
          mine: true,
        },
      ];
    });
  }
}

const about = ({ key, title, owner, version }: Definition, kinds: ReadonlyMap<string, Text>) => ({
  key,
  title,
  owner,
  ownerTitle: kinds.get(owner) ?? { fa: owner },
  version,
});

const versionView = ({ version, publishedAt, publishedBy, open, closed }: VersionFigures, names: ReadonlyMap<string, string>) => ({
  version,
  publishedAt,
  publishedBy: publishedBy === null ? null : (names.get(publishedBy) ?? null),
  open,
  closed,
});

function ownService(key: string, caller: Caller, standing: Standing): Definition {
  const service = standing.services.find((one) => one.key === key);
  if (!service) throw new Refusal('not-found');
  if (!ownsService(caller, service.owner, standing)) throw new Refusal('not-permitted');
  return service;
}

function versionIn(standing: Standing, key: string, version: string) {
  try {
    return standing.world(key, version);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal('invalid-input', {}, [{ pointer: '/version', code: 'not-an-option' }]) : error;
  }
}

/** `1.4.2` → `1.5.0`: what is asked of citizens may change, so it is more than a correction. */
function nextVersion(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}
