import { Controller } from '@nestjs/common';
import { identifierLabels } from '#catalog/messages/identifiers';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { SearchKind } from '#contracts/http/search';
import type { Dossier } from '#domain/dossier/dossier';
import { type IdentifierKind, identifiers } from '#domain/identifiers/identifiers';
import type { Instant } from '#domain/instant';
import { Clock } from '#platform/clock';
import { Reference, type Standing } from '#storage/reference/reference';
import { type Reading, SearchRepository, type SearchViewer } from '#storage/search/search.repository';
import { DossierReader, trackingCodeIn } from '../dossiers/dossier.reader';
import { dossierLine } from '../dossiers/dossier.view';
import { labelsOf } from '../dossiers/labels';
import { applicantShownTo } from '../dossiers/represented.view';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { agenciesOf, By, type Caller, isOperator, leads } from '../identity/caller';
import { Names } from '../identity/names';

const mostRelated = 20;

/** One box for every number and name. */
@Controller()
export class SearchController {
  constructor(
    private readonly search: SearchRepository,
    private readonly reader: DossierReader,
    private readonly reference: Reference,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @On('search')
  async find(@Input() { query }: InputOf<'search'>, @By() caller: Caller): Promise<AnswerOf<'search'>> {
    const readings = readingsOf(query.q);
    const [page, standing, at] = await Promise.all([
      this.search.find({
        viewer: viewerOf(caller),
        readings,
        text: query.q,
        limit: query.limit,
        countBeyond: agenciesOf(caller).some((agency) => leads(caller, agency)),
      }),
      this.reference.current(),
      this.clock.now(),
    ]);
    const items = page.items.map((dossier) => foundView(dossier, { standing, at, caller }));
    const recognised = readings.length > 0 ? readings : [{ kind: 'words' as const, value: query.q.trim() }];
    return this.names.putInto({
      recognised: recognised.map(({ kind, value }: { kind: SearchKind; value: string }) => ({
        kind,
        label: identifierLabels[kind],
        value,
      })),
      items,
      total: page.total,
      beyond: page.beyond,
    });
  }

  /** To the body that answers for it; whoever was merely asked learns nothing of the applicant's other requests. */
  @On('listRelated')
  async related(@Input() { params }: InputOf<'listRelated'>, @By() caller: Caller): Promise<AnswerOf<'listRelated'>> {
    const { dossier, sight, at } = await this.reader.see({ trackingCode: trackingCodeIn(params.trackingCode) }, caller);
    if (sight.as !== 'owner') return { person: [], place: [] };
    const [found, standing] = await Promise.all([this.search.related(dossier, agenciesOf(caller), mostRelated), this.reference.current()]);
    const viewOf = (one: Dossier) => foundView(one, { standing, at, caller });
    const [{ items: person }, { items: place }] = await Promise.all([
      this.names.putInto({ items: found.person.map(viewOf) }),
      this.names.putInto({ items: found.place.map(viewOf) }),
    ]);
    return { person, place };
  }
}

interface Finding {
  standing: Standing;
  at: Instant;
  caller: Caller;
}

function foundView(dossier: Dossier, { standing, at, caller }: Finding): AnswerOf<'search'>['items'][number] {
  const world = standing.world(dossier.service, dossier.serviceVersion);
  return {
    ...dossierLine({ dossier, world, at, labels: labelsOf(standing) }),
    applicant: dossier.agency !== null && agenciesOf(caller).includes(dossier.agency) ? applicantShownTo(caller, dossier) : null,
    task: openTaskOf(dossier, caller),
  };
}

/** Likeliest first. A tracking code has a check digit over all its digits, and is nothing else. */
const likeliest: readonly IdentifierKind[] = [
  'trackingCode',
  'nationalId',
  'mobile',
  'legalId',
  'billId',
  'plate',
  'postalCode',
  'landline',
  'iban',
];

function readingsOf(text: string): Reading[] {
  const readings = likeliest.flatMap((kind) => {
    const value = identifiers[kind].normalise(text);
    return value === null ? [] : [{ kind, value }];
  });
  return readings[0]?.kind === 'trackingCode' ? readings.slice(0, 1) : readings;
}

const viewerOf = (caller: Caller): SearchViewer => (isOperator(caller) ? 'everything' : { agencies: agenciesOf(caller) });

/** Where the caller goes on working; their own before their post's. */
function openTaskOf(dossier: Dossier, { person, posts }: Caller): string | null {
  const open = Object.values(dossier.tasks).filter(
    ({ closedAt, role, agency }) =>
      closedAt === null && posts.some((post) => post.role === role && (agency === null || post.agency === agency)),
  );
  return (open.find(({ assignee }) => assignee === person) ?? open[0])?.id ?? null;
}
