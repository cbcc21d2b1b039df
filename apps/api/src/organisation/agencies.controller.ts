import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { loadKinds } from '#catalog/bodies';
import type { AgencyLine } from '#contracts/http/organisation';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { localDate } from '#domain/calendar/local';
import type { Directory } from '#domain/dossier/world';
import { Refusal } from '#domain/refusal';
import { foldForSearch } from '#domain/text/fold';
import { Clock } from '#platform/clock';
import { AuditRepository } from '#storage/audit/audit.repository';
import { type AgencyCounted, DirectoryRepository } from '#storage/directory/directory.repository';
import { PostRepository } from '#storage/person/post.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import type { Answered } from '../edge/answered';
import { writeKeyOf } from '../edge/idempotency';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { Once } from '../edge/once';
import { administers, By, type Caller, isInstallationAdmin } from '../identity/caller';
import { scopeOf } from './staff.service';

/** Bodies, entered and ended by administrators of the installation, named by their own. */
@Controller()
export class AgenciesController {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly posts: PostRepository,
    private readonly audit: AuditRepository,
    private readonly reference: Reference,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  @On('listAgencies')
  async list(@Input() { query }: InputOf<'listAgencies'>, @By() caller: Caller): Promise<AnswerOf<'listAgencies'>> {
    const standing = await this.reference.current();
    const words = foldForSearch(query.q ?? '');
    const items = (await this.directory.counted(scopeOf(caller)))
      .filter(({ until }) => query.ended === 'true' || until === null)
      .map((agency) => agencyView(agency, standing))
      .filter(({ key, title }) => words === '' || key.includes(words) || foldForSearch(`${title.fa} ${title.en ?? ''}`).includes(words));
    return { items };
  }

  @On('listAgencyKinds')
  kinds(): AnswerOf<'listAgencyKinds'> {
    return {
      items: loadKinds().map(({ key, title, roles }) => ({
        key,
        title,
        roles: Object.entries(roles).map(([role, name]) => ({ role, title: name })),
      })),
    };
  }

  @On('getAgency')
  async one(@Input() { params }: InputOf<'getAgency'>, @By() caller: Caller): Promise<AnswerOf<'getAgency'>> {
    const scope = scopeOf(caller);
    if (scope !== null && !scope.includes(params.key)) throw new Refusal('not-found');
    const line = await this.line(params.key);
    const known = new Map((await this.directory.rolesOf(params.key, localDate(await this.clock.now()))).map((held) => [held.role, held]));
    const titles = loadKinds().find(({ key }) => key === line.kind)?.roles ?? {};
    const roles = [...new Set([...Object.keys(titles), ...known.keys()])].map((role) => ({
      role,
      title: titles[role] ?? { fa: role },
      holders: known.get(role)?.holders ?? [],
      openTasks: known.get(role)?.openTasks ?? 0,
    }));
    return { ...line, roles, mayChange: administers(caller, params.key) };
  }

  @On('enterAgency')
  async enter(@Input() { body }: InputOf<'enterAgency'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    if (!isInstallationAdmin(caller)) throw new Refusal('not-permitted');
    const { directory } = await this.reference.current();
    const kind = loadKinds().find(({ key }) => key === body.kind);
    if (!kind) throw new Refusal('invalid-input', {}, [{ pointer: '/kind', code: 'not-an-option' }]);
    if (!directory.places.has(body.place)) throw new Refusal('invalid-input', {}, [{ pointer: '/place', code: 'not-an-option' }]);
    const key = `${body.kind}-${body.place}`;
    const agency = { key, ...body, province: provinceOf(directory.places, body.place), unitType: kind.unitType };
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      if (!(await this.directory.enterAgency(agency, tx))) throw new Refusal('exists-already', { agency: key });
      await this.note({ caller, agency: key, kind: 'agency-entered', after: { ...body } }, tx);
      return { status: 201, body: await this.line(key, tx) };
    });
  }

  @On('changeAgency')
  change(@Input() { params, body }: InputOf<'changeAgency'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    if (!administers(caller, params.key)) throw new Refusal('not-found');
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const { title } = await this.directory.changeAgency(params.key, body, tx);
      await this.note({ caller, agency: params.key, kind: 'agency-changed', before: { title }, after: { title: body.title } }, tx);
      return { status: 200, body: await this.line(params.key, tx) };
    });
  }

  /** Only once nothing is owed there: work never loses its body. Its posts end with it. */
  @On('endAgency')
  end(@Input() { params }: InputOf<'endAgency'>, @By() caller: Caller, @Req() request: FastifyRequest): Promise<Answered> {
    if (!isInstallationAdmin(caller)) throw new Refusal('not-permitted');
    return this.once.do(writeKeyOf(request, caller.person), async (tx) => {
      const { until } = await this.directory.changeAgency(params.key, { ended: true }, tx);
      const { openTasks, openDossiers } = await this.line(params.key, tx);
      if (openTasks + openDossiers > 0) throw new Refusal('agency-busy', { tasks: String(openTasks), dossiers: String(openDossiers) });
      if (until === null) {
        await this.posts.endAllOf(params.key, tx);
        await this.note({ caller, agency: params.key, kind: 'agency-ended' }, tx);
      }
      return { status: 200, body: await this.line(params.key, tx) };
    });
  }

  private async line(key: string, tx?: EntityManager): Promise<AgencyLine> {
    const [agency] = await this.directory.counted([key], tx);
    if (!agency) throw new Refusal('not-found');
    return agencyView(agency, await this.reference.current());
  }

  private async note(
    {
      caller,
      agency,
      ...change
    }: { caller: Caller; agency: string; kind: 'agency-entered' | 'agency-changed' | 'agency-ended'; before?: object; after?: object },
    tx: EntityManager,
  ): Promise<void> {
    await this.audit.note({ at: await this.clock.now(), person: caller.person, agency, subject: agency, ...change }, tx);
  }
}

function agencyView({ place, ...agency }: AgencyCounted, { titles }: Standing): AgencyLine {
  return {
    ...agency,
    kindTitle: loadKinds().find(({ key }) => key === agency.kind)?.title ?? { fa: agency.kind },
    place: place === null ? null : { key: place, title: titles.places.get(place) ?? { fa: place } },
  };
}

function provinceOf(places: Directory['places'], key: string | null): string | null {
  const place = key === null ? undefined : places.get(key);
  if (!place) return null;
  return place.level === 'province' ? place.key : provinceOf(places, place.parent);
}
