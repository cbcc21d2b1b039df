/** The fold: what a fact makes of a dossier. No rule lives here, and nothing else changes a dossier. */
import type { Dossier, Task } from './dossier';
import type { DossierEvent, FactKind, FactOf } from './events';

/** The dossier after one event; from nothing after `filed`. Pure. */
export function apply(dossier: Dossier | null, event: DossierEvent): Dossier {
  if (event.fact.kind === 'filed') return { ...filed(event.fact, event), version: event.version };
  if (!dossier) throw new Error(`A dossier cannot begin with ${event.fact.kind}`);
  const change = changes[event.fact.kind] as (dossier: Dossier, fact: unknown, event: DossierEvent) => Partial<Dossier>;
  return { ...dossier, ...change(dossier, event.fact, event), version: event.version, at: event.at };
}

/** Replays a history from its beginning. */
export function fold(events: Iterable<DossierEvent>): Dossier {
  let dossier: Dossier | null = null;
  for (const event of events) dossier = apply(dossier, event);
  if (!dossier) throw new Error('A history has at least one event');
  return dossier;
}

function filed(fact: FactOf<'filed'>, event: DossierEvent): Dossier {
  return {
    id: fact.id,
    trackingCode: fact.trackingCode,
    service: fact.service,
    serviceVersion: fact.serviceVersion,
    version: event.version,
    lifecycle: 'submitted',
    result: null,
    applicant: fact.applicant,
    agency: null,
    form: fact.form,
    evidence: fact.evidence,
    stage: fact.start,
    visits: {},
    facts: fact.appealOf ? { appealOf: fact.appealOf } : {},
    returnTo: null,
    acted: {},
    tasks: {},
    clocks: {},
    errands: {},
    charges: {},
    outputs: {},
    parties: {},
    defect: null,
    receipt: null,
    appeal: null,
    rating: null,
    openedAt: event.at,
    acceptedAt: null,
    closedAt: null,
    counters: { task: 0, clock: 0, errand: 0, charge: 0, output: 0 },
    at: event.at,
  };
}

type Change<Kind extends FactKind> = (dossier: Dossier, fact: FactOf<Kind>, event: DossierEvent) => Partial<Dossier>;

/** A new fact is a compile error here until it says what it changes. */
const changes: { [Kind in Exclude<FactKind, 'filed'>]: Change<Kind> } = {
  'agency-resolved': (_, fact) => ({ agency: fact.agency }),
  'lifecycle-moved': (_, fact, event) => (fact.to === 'accepted' ? { lifecycle: fact.to, acceptedAt: event.at } : { lifecycle: fact.to }),
  'receipt-given': (_, fact, event) => ({ receipt: { number: fact.number, at: event.at } }),
  'stage-entered': (dossier, fact) => ({
    stage: fact.stage,
    returnTo: fact.returnTo,
    visits: { ...dossier.visits, [fact.stage]: (dossier.visits[fact.stage] ?? 0) + 1 },
  }),
  'stage-left': (dossier, fact) => (fact.output ? { facts: { ...dossier.facts, [fact.stage]: fact.output } } : {}),
  'task-opened': (dossier, { task }) => ({ tasks: { ...dossier.tasks, [task.id]: task }, counters: counted(dossier, 'task') }),
  'task-claimed': (dossier, fact) =>
    dossier.tasks[fact.taskId]?.assignee === fact.person
      ? found(dossier, fact.taskId, { state: 'active' })
      : task(dossier, fact.taskId, { state: 'active', assignee: fact.person }, 'unheld', 'standInFor'),
  'task-released': (dossier, fact) => task(dossier, fact.taskId, { state: 'available', assignee: null }, 'standInFor'),
  'task-assigned': (dossier, fact) => {
    const { person, standInFor } = fact;
    const gone = [...(person === null ? [] : (['unheld'] as const)), ...(standInFor ? [] : (['standInFor'] as const))];
    return task(dossier, fact.taskId, { state: 'available', assignee: person, ...(standInFor ? { standInFor } : {}) }, ...gone);
  },
  'task-forwarded': (dossier, fact) => {
    const forwards = [...(dossier.tasks[fact.taskId]?.forwards ?? []), { from: fact.from, to: fact.to ?? `role:${fact.role}` }];
    const moved = fact.agency === undefined ? {} : { agency: fact.agency };
    const change = { state: 'available' as const, assignee: fact.to, role: fact.role, forwards, ...moved };
    return task(dossier, fact.taskId, change, 'unheld', 'standInFor');
  },
  'task-left-lying': (dossier, fact, event) => task(dossier, fact.taskId, { unheld: event.at }),
  'act-held': (dossier, { taskId, held }) => task(dossier, taskId, { state: 'active', assignee: held.by.person, held }, 'fallen', 'unheld'),
  'hold-ended': holdEnded,
  'task-suspended': (dossier, fact) => task(dossier, fact.taskId, { state: 'suspended' }),
  'task-resumed': (dossier, fact) => task(dossier, fact.taskId, { state: 'available' }),
  'task-changed': (dossier, fact) => task(dossier, fact.taskId, { about: fact.about }),
  'task-closed': (dossier, fact, event) => ({
    ...found(dossier, fact.taskId, {
      state: fact.state,
      outcome: fact.outcome,
      closedAt: event.at,
      by: fact.person,
      onBehalfOf: fact.onBehalfOf,
      ...(fact.fileIds?.length ? { fileIds: fact.fileIds } : {}),
    }),
    ...acted(dossier, fact),
  }),
  'clock-started': (dossier, { clock }) => ({ clocks: { ...dossier.clocks, [clock.id]: clock }, counters: counted(dossier, 'clock') }),
  'clock-paused': clockAsTold,
  'clock-resumed': clockAsTold,
  'clock-redated': clockAsTold,
  'clock-struck': clockAsTold,
  'clock-stopped': clockAsTold,
  'errand-owed': (dossier, { errand }) => ({ errands: { ...dossier.errands, [errand.id]: errand }, counters: counted(dossier, 'errand') }),
  'errand-settled': (dossier, fact, event) => errand(dossier, fact.errandId, { state: fact.state, settledAt: event.at }),
  'errand-fallback': (dossier, fact) => errand(dossier, fact.errandId, { fallbackTaskId: fact.taskId }),
  'form-changed': (dossier, fact) => ({ form: withChanges(dossier.form, fact.changes) }),
  'evidence-added': (dossier, fact) => ({
    evidence: [...dossier.evidence.filter((old) => !fact.evidence.some((piece) => piece.key === old.key)), ...fact.evidence],
  }),
  'evidence-rejected': (dossier, fact) => ({
    evidence: dossier.evidence.filter((piece) => piece.fileId !== fact.fileId),
    tasks: withoutFile(dossier.tasks, fact.fileId),
  }),
  'inquiry-answered': (dossier, fact) => (fact.source === 'late-register' ? {} : { facts: { ...dossier.facts, [fact.as]: fact.answer } }),
  'fact-set': (dossier, fact) => ({ facts: { ...dossier.facts, [fact.key]: fact.value } }),
  'party-changed': (dossier, fact) => ({
    parties: { ...dossier.parties, [fact.stage]: { ...dossier.parties[fact.stage], [fact.party]: fact.standing } },
  }),
  'opinion-given': () => ({}),
  'charge-raised': (dossier, { charge }) => ({
    charges: { ...dossier.charges, [charge.id]: charge },
    counters: counted(dossier, 'charge'),
  }),
  'charge-changed': (dossier, { charge }) => ({ charges: { ...dossier.charges, [charge.id]: charge } }),
  'payment-recorded': () => ({}),
  'output-begun': (dossier, { output }) => ({ outputs: { ...dossier.outputs, [output.id]: output }, counters: counted(dossier, 'output') }),
  'output-changed': (dossier, { output }) => ({ outputs: { ...dossier.outputs, [output.id]: output } }),
  'defect-found': (_, fact) => ({ defect: { code: fact.code, at: fact.at, taskId: fact.taskId } }),
  'defect-mended': () => ({ defect: null }),
  'note-added': () => ({}),
  noted: () => ({}),
  'link-sent': () => ({}),
  appealed: (_, fact) => ({ appeal: fact.trackingCode }),
  complained: (_, __, event) => ({ complainedAt: event.at }),
  rated: (_, fact) => ({ rating: { score: fact.score, done: fact.done } }),
  reopened: (dossier) => ({ lifecycle: 'fulfilling', result: null, closedAt: null, rating: null, reopened: (dossier.reopened ?? 0) + 1 }),
  closed: (_, fact, event) => ({ lifecycle: 'closed', result: fact.result, closedAt: event.at }),
};

function counted(dossier: Dossier, what: keyof Dossier['counters']): Dossier['counters'] {
  return { ...dossier.counters, [what]: dossier.counters[what] + 1 };
}

function task(
  dossier: Dossier,
  id: string,
  change: Partial<Task>,
  ...gone: ('held' | 'fallen' | 'unheld' | 'standInFor')[]
): Partial<Dossier> {
  const changed = { ...known(dossier.tasks[id], id), ...change };
  for (const key of gone) delete changed[key];
  return { tasks: { ...dossier.tasks, [id]: changed } };
}

function withoutFile(tasks: Dossier['tasks'], fileId: string): Dossier['tasks'] {
  const cleaned = Object.values(tasks).flatMap(({ id, fileIds }) =>
    fileIds?.includes(fileId) ? [[id, { ...tasks[id]!, fileIds: fileIds.filter((one) => one !== fileId) }] as const] : [],
  );
  return cleaned.length > 0 ? { ...tasks, ...Object.fromEntries(cleaned) } : tasks;
}

/** Somebody has it again. */
const found = (dossier: Dossier, id: string, change: Partial<Task>): Partial<Dossier> => task(dossier, id, change, 'unheld');

function holdEnded(dossier: Dossier, { taskId, how, why }: FactOf<'hold-ended'>, { at }: DossierEvent): Partial<Dossier> {
  const { held } = known(dossier.tasks[taskId], taskId);
  const fallen = how === 'fallen' && held && why ? { fallen: { act: held.act, by: held.by.person, why, at } } : {};
  return task(dossier, taskId, fallen, 'held');
}

function errand(dossier: Dossier, id: string, change: Partial<Dossier['errands'][string]>): Partial<Dossier> {
  return { errands: { ...dossier.errands, [id]: { ...known(dossier.errands[id], id), ...change } } };
}

function clockAsTold(dossier: Dossier, { clock }: { clock: Dossier['clocks'][string] }): Partial<Dossier> {
  return { clocks: { ...dossier.clocks, [clock.id]: clock } };
}

/** Four-eyes remembers everyone who completed a task, and for whom. */
function acted(dossier: Dossier, fact: FactOf<'task-closed'>): Partial<Dossier> {
  if (fact.state !== 'completed' || !fact.person) return {};
  const { stage } = known(dossier.tasks[fact.taskId], fact.taskId);
  const persons = [...(dossier.acted[stage] ?? []), fact.person, ...(fact.onBehalfOf ? [fact.onBehalfOf] : [])];
  return { acted: { ...dossier.acted, [stage]: [...new Set(persons)] } };
}

/** Changes replace whole top-level values or, by dotted key, leaves. */
export function withChanges(form: Record<string, unknown>, changes: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...form };
  for (const [key, value] of Object.entries(changes)) {
    const old = result[key];
    result[key] = isPlain(old) && isPlain(value) ? withChanges(old, value) : value;
  }
  return result;
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`Nothing is known of ${id}`);
  return value;
}
