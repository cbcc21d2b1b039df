/** Who did, changed and read what. */
import { z } from 'zod';
import { AuditLine, auditSources } from '../audit';
import { commaSeparated, paging } from '../list';
import { Day } from '../moment';
import type { Route } from '../route';

export const auditRoutes = {
  readAudit: {
    method: 'GET',
    path: '/api/audit',
    permission: 'staff',
    query: z.strictObject({
      /** A person's id or user name. */
      person: z.string().max(80).optional(),
      agency: z.string().max(80).optional(),
      source: commaSeparated(auditSources).optional(),
      kind: z.string().max(60).optional(),
      trackingCode: z.string().max(40).optional(),
      /** Both days included, of Tehran. */
      from: Day.optional(),
      to: Day.optional(),
      /** `csv`: up to 10,000 lines in one file. */
      format: z.enum(['json', 'csv']).default('json'),
      ...paging,
    }),
    answer: z.strictObject({ items: z.array(AuditLine), next: z.string().nullable() }),
    status: 200,
    idempotent: false,
    summary: {
      fa: 'دفتر رخدادها: چه کسی چه کرد، چه تغییر داد و چه خواند',
      en: 'Who did, changed and read what; administrators and operators',
    },
  },
} as const satisfies Record<string, Route>;
