/** The course of a case as one timeline: acts and deadlines, what the applicant was told, who has read it. */
import type { HistoryLine } from '#contracts/http/dossier';
import type { ToldMessage } from '#contracts/http/message';
import type { Reading } from '#contracts/http/reading';
import type { FactKind } from '#domain/dossier/events';
import type { Instant } from '#domain/instant';

export const strands = ['acts', 'messages', 'payments', 'deadlines', 'reads'] as const;
export type Strand = (typeof strands)[number];

export type CourseMoment = { at: Instant; key: string } & (
  | { strand: 'acts' | 'payments' | 'deadlines'; line: HistoryLine }
  | { strand: 'messages'; message: ToldMessage }
  | { strand: 'reads'; reading: Reading }
);

const payments: ReadonlySet<string> = new Set<FactKind>(['charge-raised', 'charge-changed', 'payment-recorded']);

const strandOf = ({ kind }: HistoryLine): 'acts' | 'payments' | 'deadlines' =>
  payments.has(kind) ? 'payments' : kind.startsWith('clock-') ? 'deadlines' : 'acts';

interface Parts {
  history: readonly HistoryLine[];
  messages: readonly ToldMessage[];
  readings: readonly Reading[];
}

/** Newest first; of one instant, what was told stands after what it tells of. */
export function courseOf({ history, messages, readings }: Parts): CourseMoment[] {
  const moments: CourseMoment[] = [
    ...history.map((line): CourseMoment => ({ at: line.at, key: `v${line.version}`, strand: strandOf(line), line })),
    ...[...messages].reverse().map((message): CourseMoment => ({ at: message.at, key: message.id, strand: 'messages', message })),
    // Several looks on one day are told once, at the last of them.
    ...[...readings].reverse().map((reading, index): CourseMoment => ({ at: reading.last, key: `r${index}`, strand: 'reads', reading })),
  ];
  return moments.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).reverse();
}
