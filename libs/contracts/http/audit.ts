import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { Moment } from './moment';

/** `act`: on a dossier; `change`: of the organisation, a calendar, a service; `read`: of a dossier. */
export const auditSources = ['act', 'change', 'read'] as const;

export const AuditLine = z.strictObject({
  id: z.string(),
  at: Moment,
  source: z.enum(auditSources),
  /** Of an act the kind of fact, of a change what was changed, of a read what was read. */
  kind: z.string(),
  person: z.strictObject({ id: z.string(), name: z.string(), userName: z.string().nullable() }),
  /** For which body; null: for the installation. */
  agency: z.string().nullable(),
  agencyTitle: Text.nullable(),
  /** Of an act or a read, the dossier. */
  trackingCode: z.string().nullable(),
  /** Of a change, what was changed: an id or key, and its name where it has one. */
  subject: z.string().nullable(),
  subjectName: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditLine = z.infer<typeof AuditLine>;
