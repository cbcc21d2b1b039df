/** What every check stands on: the definition, what the installation knows, the typed scope, the route, and the findings. */
import type { Defect, DefectCode } from '#domain/definition/defect';
import { type Ground, groundOf } from '#domain/definition/expressions/environment';
import { nearest } from '#domain/definition/nearest';
import { returnsOf, stepsOf } from '#domain/definition/outcomes';
import type { Definition } from '#domain/definition/schema';
import type { DecisionTable } from '#domain/definition/table';

/** What an installation knows beside the definition itself. */
export interface Known {
  calendars: ReadonlySet<string>;
  /** The roles of each kind of agency: `culture` → `clerk`, `director` … */
  agencyKinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** The kind of each agency, where definitions may name one by its key. */
  agencies?: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, DecisionTable>;
  documents: ReadonlySet<string>;
  registers: ReadonlySet<string>;
  services: ReadonlySet<string>;
}

export interface CheckGround {
  definition: Definition;
  known: Known;
  scope: Ground;
  /** By stage: the stages that may have been visited when it is entered. */
  before: ReadonlyMap<string, ReadonlySet<string>>;
  defects: Defect[];
  find(code: DefectCode, at: string, details?: Record<string, string | number | null | undefined>): void;
  /** Finds `code` unless `name` is known, and says what may have been meant. */
  expect(code: DefectCode, at: string, name: string, known: Iterable<string>): boolean;
}

export function groundForCheck(definition: Definition, known: Known): CheckGround {
  const defects: Defect[] = [];
  const find: CheckGround['find'] = (code, at, details = {}) => {
    const kept = Object.entries(details).filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined);
    defects.push({ code, at, details: Object.fromEntries(kept) });
  };
  return {
    definition,
    known,
    scope: groundOf(definition, known.tables),
    before: visitedBefore(definition),
    defects,
    find,
    expect(code, at, name, names) {
      const all = new Set(names);
      if (all.has(name)) return true;
      find(code, at, { name, meant: nearest(name, all) });
      return false;
    },
  };
}

/** Every stage from which steps lead here, however many; and the applicant's turn that this stage itself asked for. */
function visitedBefore(definition: Definition): Map<string, Set<string>> {
  const into = new Map<string, string[]>();
  for (const { from, to } of stepsOf(definition)) into.set(to, [...(into.get(to) ?? []), from]);
  const { amend } = definition.anytime;
  if (amend) into.set(amend.to, [...(into.get(amend.to) ?? []), ...Object.keys(definition.stages)]);
  const before = new Map(Object.keys(definition.stages).map((key) => [key, reach(into.get(key) ?? [], into)]));
  for (const { from, to } of returnsOf(definition)) before.get(to)?.add(from);
  return before;
}

/** Everything that can be reached from `starts`, them included. */
export function reach(starts: readonly string[], edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const waiting = [...starts];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    waiting.push(...(edges.get(key) ?? []));
  }
  return found;
}
