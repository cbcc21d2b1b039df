/** What speaks against a case, so that it is looked at by itself and not decided among many. */
import { isObject } from '#domain/definition/fields/paths';
import type { Definition, Inquiry } from '#domain/definition/schema';
import { speaksAgainst } from '#domain/definition/speaks-against';
import type { Dossier } from './dossier';
import { paidSoFar } from './scope';

/** `against`: a register's answer; `silent`: none came; `complained`: the applicant complains of the delay. */
export type RedCheck = { why: 'against' | 'silent'; use: string } | { why: 'complained' };

/** All of them, in the order of the route; of inquiries only those of stages that it has come to. */
export function redChecksOf(definition: Definition, dossier: Dossier): RedCheck[] {
  const asked = Object.entries(definition.stages).flatMap(([key, stage]) =>
    stage.kind === 'auto' && dossier.visits[key] !== undefined && key !== dossier.stage ? stage.inquiries : [],
  );
  return [
    ...asked.flatMap((inquiry) => redOf(inquiry, dossier) ?? []),
    ...(dossier.complainedAt === undefined ? [] : [{ why: 'complained' } as const]),
  ];
}

function redOf({ use, as }: Inquiry, dossier: Dossier): RedCheck | null {
  const answer = dossier.facts[as];
  if (!isObject(answer)) return { why: 'silent', use };
  return speaksAgainst(use, answer, paidSoFar(dossier)) ? { why: 'against', use } : null;
}
