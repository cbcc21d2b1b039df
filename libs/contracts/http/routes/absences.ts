/** Who is away, who answers meanwhile, and work shared out anew. */
import { z } from 'zod';
import { Absence, AbsencePlan, AskAbsence, SpreadBody, SpreadPlan, SuggestedAbsence } from '../absence';
import { Day } from '../moment';
import type { Route } from '../route';
import { params } from './params';

const ofAgency = z.strictObject({ agency: z.string().max(80) });

export const absencesRoutes = {
  reportAbsence: {
    method: 'POST',
    path: '/api/absences',
    permission: 'staff',
    body: AskAbsence,
    answer: AbsencePlan,
    status: 200,
    idempotent: true,
    summary: { fa: 'مرخصی و جانشینی', en: 'Absence: where each open task goes' },
  },
  listAbsences: {
    method: 'GET',
    path: '/api/absences',
    permission: 'staff',
    query: ofAgency.extend({ from: Day, to: Day }),
    answer: z.strictObject({ items: z.array(Absence) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'چه کسانی نیستند', en: 'Who of a body is away within a span' },
  },
  suggestedAbsences: {
    method: 'GET',
    path: '/api/absences/suggested',
    permission: 'staff',
    query: ofAgency,
    answer: z.strictObject({ items: z.array(SuggestedAbsence) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'چه کسانی امروز وارد نشده‌اند', en: 'Who has not signed in by ten on a working day: for the head' },
  },
  endAbsence: {
    method: 'DELETE',
    path: '/api/absences/{id}',
    permission: 'staff',
    params: params('id'),
    answer: z.strictObject({ ended: z.literal(true) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'پایان دادن به مرخصی', en: 'End an absence early; what was not begun returns' },
  },
  spreadWork: {
    method: 'POST',
    path: '/api/agencies/{key}/spread',
    permission: 'staff',
    params: params('key'),
    body: SpreadBody,
    answer: SpreadPlan,
    status: 200,
    idempotent: true,
    summary: { fa: 'پخش کردن کار', en: 'Share out open work by load, rules and four eyes' },
  },
} as const satisfies Record<string, Route>;
