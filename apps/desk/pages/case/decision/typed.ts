/** What somebody has typed for a decision and not yet sent: pure, so that it can be kept, compared and sent. */
import type { Field } from '#domain/definition/schema';
import { toAsciiDigits } from '#domain/text/digits';
import type { Asking } from '../../../api/client';

export interface Verdict {
  good: boolean;
  note: string;
}

export interface Typed {
  /** The decision that is open; null while none is. */
  action: string | null;
  reasons: string[];
  comment: string;
  reply: string;
  /** One a line. */
  conditions: string;
  fields: Record<string, unknown>;
  fileIds: string[];
  /** By the key of a document or of an answer. */
  verdicts: Record<string, Verdict>;
}

export const nothingTyped: Typed = {
  action: null,
  reasons: [],
  comment: '',
  reply: '',
  conditions: '',
  fields: {},
  fileIds: [],
  verdicts: {},
};

export const isEmpty = (typed: Typed): boolean => JSON.stringify({ ...typed, action: null }) === JSON.stringify(nothingTyped);

/** An act that was taken back, as it was typed. */
export function typedOfAct(act: Record<string, unknown>): Typed {
  const { conditions, flagged, notes, ...rest } = act as { conditions?: string[]; flagged?: string[]; notes?: Record<string, string> };
  return {
    ...typedFrom(Object.fromEntries(Object.entries(rest).filter(([name]) => name in nothingTyped))),
    conditions: (conditions ?? []).join('\n'),
    verdicts: Object.fromEntries((flagged ?? []).map((path) => [path, { good: false, note: notes?.[path] ?? '' }])),
  };
}

/** A kept draft as it was; what a newer desk has added stands empty. */
export const typedFrom = (content: Record<string, unknown>): Typed => ({ ...nothingTyped, ...(content as Partial<Typed>) });

export const flaggedIn = ({ verdicts }: Typed): string[] => Object.keys(verdicts).filter((path) => verdicts[path]?.good === false);

type Body = NonNullable<Asking<'POST /api/tasks/{id}/act'>['body']>;

/** As the api takes it; what is empty is left out, and flags only go where the applicant is asked. */
export function bodyOf(typed: Typed, action: string, { asks, withFields }: { asks: boolean; withFields: boolean }): Body {
  const conditions = typed.conditions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
  const flagged = asks ? flaggedIn(typed) : [];
  const notes = Object.fromEntries(
    flagged.flatMap((path) => {
      const note = typed.verdicts[path]?.note.trim();
      return note ? [[path, note]] : [];
    }),
  );
  return {
    action,
    ...(typed.reasons.length > 0 ? { reasons: typed.reasons } : {}),
    ...(typed.comment.trim() ? { comment: typed.comment.trim() } : {}),
    ...(typed.reply.trim() ? { reply: typed.reply.trim() } : {}),
    ...(conditions.length > 0 ? { conditions } : {}),
    ...(withFields ? { fields: typed.fields } : {}),
    ...(typed.fileIds.length > 0 ? { fileIds: typed.fileIds } : {}),
    ...(flagged.length > 0 ? { flagged } : {}),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
  };
}

const present: Record<string, (typed: Typed) => boolean> = {
  reasons: ({ reasons }) => reasons.length > 0,
  comment: ({ comment }) => comment.trim() !== '',
  reply: ({ reply }) => reply.trim() !== '',
  conditions: ({ conditions }) => conditions.trim() !== '',
};

/** What an action still needs before it can be sent, by the same names as the rules'. */
export const lacking = (typed: Typed, needs: readonly string[]): string[] => needs.filter((need) => present[need]?.(typed) === false);

const textsIn = ({ comment, reply, conditions, verdicts }: Typed): string[] =>
  [reply, comment, conditions, ...Object.values(verdicts).map(({ note }) => note)].filter((part) => part.trim() !== '');

/** Everything that was typed, as text: to be copied where it cannot be sent. */
export const asText = (typed: Typed): string => textsIn(typed).join('\n\n');

/** There is something in it that would be missed here. */
export const addsTo = (typed: Typed, other: Typed): boolean => textsIn(other).some((text) => !asText(typed).includes(text.trim()));

/** Both: what stands here, and below it what the other has more. */
export function joined(typed: Typed, other: Typed): Typed {
  const both = (own: string, more: string): string =>
    own.includes(more.trim()) ? own : [own, more].filter((text) => text.trim() !== '').join('\n');
  const notes = Object.entries(other.verdicts).map(([path, verdict]): [string, Verdict] => {
    const own = typed.verdicts[path];
    return [path, own ? { ...own, note: both(own.note, verdict.note) } : verdict];
  });
  return {
    ...typed,
    action: typed.action ?? other.action,
    reasons: [...new Set([...typed.reasons, ...other.reasons])],
    comment: both(typed.comment, other.comment),
    reply: both(typed.reply, other.reply),
    conditions: both(typed.conditions, other.conditions),
    fields: { ...other.fields, ...typed.fields },
    fileIds: [...new Set([...typed.fileIds, ...other.fileIds])],
    verdicts: { ...typed.verdicts, ...Object.fromEntries(notes) },
  };
}

/** A number stays a number; what cannot be read as one is handed on as typed, and the rules name it. */
export function asAsked(type: Field['type'], value: unknown): unknown {
  const text = toAsciiDigits(String(value ?? ''));
  return (type === 'number' || type === 'money') && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : value;
}
