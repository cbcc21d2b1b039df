/** The way of a request as its history tells it: what is done, with loops; where it stands; what is expected. */
import type { Dossier, HistoryLine } from '#contracts/http/dossier';
import type { Definition, Stage } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { StepState } from '#ui/Timeline';

export interface RouteStep {
  key: string;
  /** Null for the result that ends it. */
  stage: string | null;
  state: StepState;
  entered: Instant | null;
  left: Instant | null;
  outcome: string | null;
  /** 2 where the request has come back to this stage. */
  visit: number;
  /** Whether the bodies' standing is that of this visit. */
  latest: boolean;
  reasons: string[];
  comment: string | null;
  reply: string | null;
}

type Ground = { definition: Definition; dossier: Pick<Dossier, 'stage' | 'lifecycle' | 'tasks'>; history: readonly HistoryLine[] };

export function routeSteps({ definition, dossier, history }: Ground): RouteStep[] {
  const past = pastOf(definition, history);
  const over = dossier.lifecycle === 'closed';
  const current = past.findLast(({ left }) => left === null);
  if (current && !over) current.state = 'current';
  return [...past, ...(over ? [] : aheadOf(definition, dossier))];
}

function pastOf(definition: Definition, history: readonly HistoryLine[]): RouteStep[] {
  const steps: RouteStep[] = [];
  const open = (stage: unknown) => steps.findLast((step) => step.stage === stage && step.left === null);
  for (const { kind, at, fact, version } of history) {
    const key = String(fact.stage ?? '');
    if (kind === 'stage-entered' && isStep(definition.stages[key])) {
      const before = steps.filter((step) => step.stage === key);
      for (const step of before) step.latest = false;
      steps.push({ ...nothing, key: `${key}-${version}`, stage: key, state: 'done', entered: at, visit: before.length + 1, latest: true });
    }
    if (kind === 'task-closed') {
      const step = open(key);
      if (step) Object.assign(step, saidIn(fact));
    }
    if (kind === 'stage-left') {
      const step = open(key);
      if (step) Object.assign(step, { left: at, outcome: String(fact.outcome ?? '') });
    }
  }
  return steps;
}

const nothing: Omit<RouteStep, 'key' | 'stage' | 'state' | 'visit'> = {
  entered: null,
  left: null,
  outcome: null,
  latest: false,
  reasons: [],
  comment: null,
  reply: null,
};

/** What rules pass through in no time is no step for people; the end is told as the result. */
const isStep = (stage: Stage | undefined): boolean => stage !== undefined && stage.kind !== 'decide' && stage.kind !== 'end';

const saidIn = ({ reasons, comment, reply }: HistoryLine['fact']): Partial<RouteStep> => ({
  ...(Array.isArray(reasons) ? { reasons: reasons.map(String) } : {}),
  ...(typeof comment === 'string' ? { comment } : {}),
  ...(typeof reply === 'string' ? { reply } : {}),
});

/** If all goes well: the first way out of each stage, which is the one its definition names first. */
function aheadOf(definition: Definition, dossier: Ground['dossier']): RouteStep[] {
  const steps: RouteStep[] = [];
  const seen = new Set([dossier.stage.key]);
  let key: string | null = dossier.stage.key;
  while (key !== null) {
    key = nextOf(definition, dossier, key, seen);
    if (key === null) break;
    seen.add(key);
    if (isStep(definition.stages[key])) steps.push({ ...nothing, key: `ahead-${key}`, stage: key, state: 'ahead', visit: 1 });
  }
  return [...steps, { ...nothing, key: 'result', stage: null, state: 'ahead', visit: 1 }];
}

function nextOf({ stages }: Definition, { tasks }: Ground['dossier'], key: string, seen: ReadonlySet<string>): string | null {
  const stage = stages[key];
  if (!stage || stage.kind === 'end') return null;
  const targets = Object.values(stage.next).map((target) => (target === '$return' ? askerIn(tasks) : target));
  const found = targets.find((target) => target !== null && !seen.has(target) && stages[target]?.kind !== 'applicant');
  return found ?? null;
}

/** Where the applicant's answer returns to. */
function askerIn(tasks: Ground['dossier']['tasks']): string | null {
  const asked = tasks.find(({ kind, closedAt }) => kind === 'supplement' && closedAt === null);
  const returnTo = asked?.about.returnTo as { stage?: string } | undefined;
  return returnTo?.stage ?? null;
}
