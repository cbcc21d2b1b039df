import { z } from 'zod';
import { PauseCause, Text } from '#domain/definition/schema';
import { Day, Moment } from './moment';
import { taskKinds } from './task';

/** A body, a post, a service or a stage, and what it is called. */
const Named = z.strictObject({ key: z.string(), title: Text });
const Count = z.number().int();
/** A typical duration in seconds, never without its sample: null where nothing was measured. */
const Typical = z.strictObject({ seconds: z.number().nullable(), n: Count });

/** Of which body, and when it was reckoned. */
const about = { agency: Named, at: Moment };

export const todayNumbers = ['due', 'late', 'citizens', 'bodies', 'unassigned'] as const;
export type TodayNumber = (typeof todayNumbers)[number];

/** What stands out, as data: the sentence is made where it is read. */
export const TodayException = z.discriminatedUnion('code', [
  /** Some of a post are absent, and so many of its tasks pass by the end of the next working day. */
  z.strictObject({ code: z.literal('post-short'), post: Named, holders: Count, absent: Count, tasks: Count, until: Day }),
  /** Nobody of a post is there, and tasks wait for it. */
  z.strictObject({ code: z.literal('post-empty'), post: Named, holders: Count, tasks: Count }),
  /** A register does not answer. */
  z.strictObject({ code: z.literal('register-down'), register: z.string(), since: Moment, dossiers: Count }),
  /** A stage takes at least twice as long as it usually does. */
  z.strictObject({ code: z.literal('stage-slow'), service: Named, stage: Named, recent: Typical, usual: Typical }),
]);
export type TodayException = z.infer<typeof TodayException>;

export const Today = z.strictObject({
  ...about,
  /** Now, and at the same hour yesterday. */
  numbers: z.record(z.enum(todayNumbers), z.strictObject({ now: Count, yesterday: Count })),
  exceptions: z.array(TodayException),
});
export type Today = z.infer<typeof Today>;

/** What stands behind a number of today. */
export const TodayLine = z.strictObject({
  task: z.string(),
  trackingCode: z.string(),
  kind: z.enum(taskKinds),
  service: Named,
  stage: Named,
  /** Whose work it is; null where the applicant owes it. */
  body: Named.nullable(),
  post: Named.nullable(),
  assignee: z.string().nullable(),
  since: Moment,
  dueAt: Moment.nullable(),
});
export type TodayLine = z.infer<typeof TodayLine>;

export const TodayLines = z.strictObject({ ...about, number: z.enum(todayNumbers), items: z.array(TodayLine), total: Count });
export type TodayLines = z.infer<typeof TodayLines>;

export const StageFigures = z.strictObject({
  key: z.string(),
  title: Text,
  /** The kind of stage, as the definition names it. */
  kind: z.string(),
  /** Work waiting or in hand there now, and how much of it is late. */
  open: Count,
  late: Count,
  /** Work that came and that was finished since then. */
  arrivals: Count,
  departures: Count,
  /** From opening to somebody's beginning, from there to the end, and the whole. */
  queue: Typical,
  handsOn: Typical,
  wait: Typical,
});
export type StageFigures = z.infer<typeof StageFigures>;

export const Bottlenecks = z.strictObject({
  ...about,
  /** The services that the body owns or works for, by which one may ask. */
  services: z.array(Named),
  service: Named,
  /** Null: all versions together. */
  version: z.string().nullable(),
  versions: z.array(z.strictObject({ version: z.string(), open: Count, total: Count })),
  since: Day,
  /** In the order of the route. */
  stages: z.array(StageFigures),
  /** As drawn: from stage to stage, by its outcome; `back` leads to where one has been. */
  steps: z.array(z.strictObject({ from: z.string(), to: z.string(), outcome: z.string(), back: z.boolean() })),
  /** Stages entered again since then, by where one came from. */
  loops: z.array(z.strictObject({ from: z.string(), to: z.string(), times: Count })),
});
export type Bottlenecks = z.infer<typeof Bottlenecks>;

export const ForecastLine = z.strictObject({
  task: z.string(),
  trackingCode: z.string(),
  service: Named,
  stage: Named,
  post: Named.nullable(),
  assignee: z.string().nullable(),
  dueAt: Moment,
  /** Seconds: what is left, and what work of this age usually still takes; null where too little was closed to say. */
  left: z.number(),
  usual: z.number().nullable(),
});

export const Forecast = z.strictObject({
  ...about,
  /** The end of the third working day from now. */
  until: Moment,
  /** Work due until then, by post and stage: how much of it will be late, and of how much nothing can be said. */
  groups: z.array(z.strictObject({ post: Named, service: Named, stage: Named, due: Count, late: Count, unknown: Count })),
  /** Work that will be late, soonest first; at most a hundred. */
  items: z.array(ForecastLine),
  total: Count,
  /** Why the statutory clocks of its dossiers stood still since `since`, and for how long in the middle. */
  since: Day,
  pauses: z.array(z.strictObject({ cause: PauseCause, times: Count, now: Count, typical: Typical })),
});
export type Forecast = z.infer<typeof Forecast>;

/** A day of a post: how many hold it, and how many of them are away. */
const CoverageDay = z.strictObject({
  date: Day,
  kind: z.enum(['working', 'half', 'off']),
  absent: Count,
  /** A working day on which nobody is there. */
  empty: z.boolean(),
});

const Away = z.strictObject({ id: z.string(), from: Day, to: Day.nullable(), now: z.boolean() });

/** By name: never a race of persons. */
export const Load = z.strictObject({
  ...about,
  since: Day,
  persons: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      userName: z.string().nullable(),
      posts: z.array(Named),
      open: Count,
      dueToday: Count,
      late: Count,
      done: Count,
      handsOn: Typical,
      /** The absence under way or next; null when none is known. */
      absence: Away.nullable(),
      lastSignIn: Moment.nullable(),
    }),
  ),
  coverage: z.array(z.strictObject({ post: Named, holders: Count, open: Count, unassigned: Count, days: z.array(CoverageDay) })),
});
export type Load = z.infer<typeof Load>;

/** Whom work may be handed to: how much they have, and whether they are there. */
export const Colleague = z.strictObject({
  id: z.string(),
  name: z.string(),
  userName: z.string().nullable(),
  posts: z.array(Named),
  open: Count,
  dueToday: Count,
  absence: Away.nullable(),
  /** At work with a case in the last minutes. */
  here: z.boolean(),
});
export type Colleague = z.infer<typeof Colleague>;

const TeamTask = z.strictObject({
  id: z.string(),
  trackingCode: z.string(),
  kind: z.enum(taskKinds),
  service: Named,
  stage: Named,
  post: Named,
  dueAt: Moment.nullable(),
  late: z.boolean(),
  /** Under way: somebody has begun. */
  begun: z.boolean(),
});
export type TeamTask = z.infer<typeof TeamTask>;

/** Who has what. `shared`: what lies in the queue; each shows the soonest due of its work, at most thirty. */
export const Team = z.strictObject({
  ...about,
  shared: z.strictObject({ open: Count, dueToday: Count, late: Count, tasks: z.array(TeamTask) }),
  persons: z.array(Colleague.extend({ late: Count, tasks: z.array(TeamTask) })),
});
export type Team = z.infer<typeof Team>;
