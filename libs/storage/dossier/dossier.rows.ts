import type { Dossier } from '#domain/dossier/dossier';
import { holderOf, nextDateOf } from '#domain/dossier/holder';
import type { World } from '#domain/dossier/world';
import { earliest } from '#domain/instant';
import { hex } from '../ledger/written';
import { placeOf } from './place';

export const dossierColumns = {
  id: 'uuid',
  tracking_code: 'text',
  service: 'text',
  service_version: 'text',
  version: 'int',
  agency: 'text',
  applicant: 'text',
  filed_by: 'text',
  lifecycle: 'text',
  stage: 'text',
  stage_public: 'text',
  result: 'text',
  holder_kind: 'text',
  holder_agency: 'text',
  next_at: 'timestamptz',
  next_what: 'text',
  due_at: 'timestamptz',
  province: 'text',
  county: 'text',
  opened_at: 'timestamptz',
  accepted_at: 'timestamptz',
  closed_at: 'timestamptz',
  state: 'jsonb',
  hash: 'bytea',
} as const;
export type DossierRow = Record<keyof typeof dossierColumns, unknown> & { id: string };

/** The dossier whole, and beside it what lists, filters and figures ask for. */
export function dossierRow(dossier: Dossier, world: World, hash: Buffer): DossierRow {
  const holder = holderOf(dossier);
  const next = nextDateOf(dossier);
  const stage = world.definition.stages[dossier.stage];
  const whole = Object.values(dossier.clocks).filter((clock) => clock.purpose.of === 'dossier' && clock.state === 'running');
  return {
    id: dossier.id,
    tracking_code: dossier.trackingCode,
    service: dossier.service,
    service_version: dossier.serviceVersion,
    version: dossier.version,
    agency: dossier.agency,
    applicant: dossier.applicant.id,
    filed_by: dossier.applicant.by ?? null,
    lifecycle: dossier.lifecycle,
    stage: dossier.stage,
    stage_public: stage?.public ?? 'done',
    result: dossier.result,
    holder_kind: holder.kind,
    holder_agency: holder.agency,
    next_at: next?.at ?? null,
    next_what: next?.what ?? null,
    due_at: earliest(whole.map((clock) => clock.dueAt)),
    ...placeOf(dossier, world),
    opened_at: dossier.openedAt,
    accepted_at: dossier.acceptedAt,
    closed_at: dossier.closedAt,
    state: dossier,
    hash: hex(hash),
  };
}
