import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** Saved questions. `unit`: everything of my posts' bodies; `returned`: came back from the applicant; `standIn`: of those for whom I stand in; `snoozed`: what I put off. */
export const queues = ['mine', 'shared', 'unit', 'waiting', 'late', 'today', 'returned', 'standIn', 'held', 'snoozed'] as const;
export type Queue = (typeof queues)[number];

/** When it is due, by local days: late now, today, tomorrow, within seven days, later or never. */
export const dueSpans = ['late', 'today', 'tomorrow', 'week', 'later'] as const;
export type DueSpan = (typeof dueSpans)[number];

/** What sets a task apart. `stand-in` is true for the viewer, not of the task. */
export const taskFlags = ['returned', 'complained', 'appeal', 'forwarded', 'stand-in'] as const;
export type TaskFlag = (typeof taskFlags)[number];

/** What the inbox can be narrowed by; each is a query parameter of the same name. */
export const facets = ['queue', 'service', 'stage', 'kind', 'agency', 'county', 'due', 'flag', 'standInFor'] as const;
export type Facet = (typeof facets)[number];

/**
 * Facet → value → how many tasks the list would hold if that value were chosen and every other filter stayed: counted by the
 * same conditions as the list. A value that would give none is not offered, except among the queues.
 */
export const Facets = z.record(z.enum(facets), z.record(z.string(), z.number().int()));

/** What the values of a facet are called. */
export const FacetLabels = z.record(z.string(), z.record(z.string(), Text));

/** Queue → how many, whatever is filtered: for the rail. */
export const QueueCounts = z.record(z.enum(queues), z.number().int());

/** Why a task stands where it stands: seconds left ÷ seconds that such a task usually takes. */
export const Risk = z.strictObject({
  /** Until it is due; negative when late; null where nothing is due. */
  left: z.number().nullable(),
  /** Median from opened to decided of what closed in the 90 days before today. */
  usual: z.number().nullable(),
  /** How many decided tasks that median rests on; 0: not enough, so a usual one of its kind is supposed. */
  samples: z.number().int(),
  ratio: z.number().nullable(),
});
export type Risk = z.infer<typeof Risk>;

export const presences = ['open', 'writing'] as const;
/** A colleague who has the case open, or is typing. Never shown to citizens, nor to other bodies. */
export const Presence = z.strictObject({ person: z.string(), name: z.string(), state: z.enum(presences), since: Moment });
export type Presence = z.infer<typeof Presence>;

export const PutPresence = z.strictObject({ state: z.enum([...presences, 'left']) });

/**
 * A task that its viewer put off: out of their lists until then, unless it is past due. Theirs alone; the due date goes on.
 * After that moment it is a reminder, until it is put off again or the reminder is taken away.
 */
export const Snooze = z.strictObject({
  until: Moment,
  note: z.string().nullable(),
  /** Its time has come. */
  back: z.boolean(),
});
export type Snooze = z.infer<typeof Snooze>;
export const PutOff = z.strictObject({ until: Moment, note: z.string().trim().max(200).optional() });
export const SnoozeGone = z.strictObject({ gone: z.literal(true) });

/** What an officer has typed and not sent, as the screen keeps it. At most 64 kB. */
const DraftContent = z.record(z.string().max(80), z.unknown());
export const ActDraft = z.strictObject({
  content: DraftContent,
  version: z.number().int(),
  savedAt: Moment,
  /** What another tab or device had written and this saving replaced: kept, so that no text is lost. */
  replaced: z.strictObject({ content: DraftContent, savedAt: Moment }).nullable(),
});
export type ActDraft = z.infer<typeof ActDraft>;
export const SaveActDraft = z.strictObject({
  content: DraftContent,
  /** The version that the writer last saw; 0 where there was none. */
  seen: z.number().int().min(0).optional(),
  /** What was replaced has been looked at, and is kept no longer. */
  settles: z.boolean().optional(),
});
export const ActDraftGone = z.strictObject({ gone: z.literal(true) });

/** What `GET /api/live` sends, by its event name. No personal data beyond colleagues' names. */
export const liveEvents = {
  /** First of all, and after a gap that cannot be filled: ask again for whatever is on the screen. */
  refetch: z.strictObject({ at: Moment }),
  /** Tasks of the viewer's sight that changed in one commit. */
  tasks: z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        change: z.enum(['opened', 'changed', 'closed']),
        agency: z.string().nullable(),
        role: z.string().nullable(),
        assignee: z.string().nullable(),
      }),
    ),
  }),
  /** The rail, after changes; at most a second after the commit. */
  counts: QueueCounts,
  presence: z.strictObject({ task: z.string(), presence: z.array(Presence) }),
  /** What the viewer had put off and is there again. */
  reminded: z.strictObject({
    items: z.array(z.strictObject({ id: z.string(), trackingCode: z.string(), note: z.string().nullable() })),
  }),
  /** The session is over; the stream ends. */
  'signed-out': z.strictObject({}),
} as const;
export type LiveEvent = keyof typeof liveEvents;
export type LiveData<Event extends LiveEvent> = z.infer<(typeof liveEvents)[Event]>;
