import type { Dossier } from '#domain/dossier/dossier';

export const errandColumns = {
  id: 'text',
  dossier_id: 'uuid',
  kind: 'text',
  state: 'text',
  request: 'jsonb',
  owed_at: 'timestamptz',
  settled_at: 'timestamptz',
} as const;
export type ErrandRow = Record<keyof typeof errandColumns, unknown> & { id: string };

export const errandRows = (dossier: Dossier): ErrandRow[] =>
  Object.values(dossier.errands).map((errand) => ({
    id: errand.id,
    dossier_id: dossier.id,
    kind: errand.request.kind,
    state: errand.state,
    request: errand.request,
    owed_at: errand.owedAt,
    settled_at: errand.settledAt,
  }));
