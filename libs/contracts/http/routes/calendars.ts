/** Working days, and the standing of agencies by them. */

import { z } from 'zod';
import { AskClosure, CalendarDays, CalendarName, Closure, LiftClosure, Redated } from '../calendar';
import { listOf } from '../list';
import { Day } from '../moment';
import type { Route } from '../route';
import { Standing } from '../standing';
import { params } from './params';

export const calendarsRoutes = {
  listCalendars: {
    method: 'GET',
    path: '/api/calendars',
    permission: 'anyone',
    answer: listOf(CalendarName),
    status: 200,
    idempotent: false,
    summary: { fa: 'تقویم‌های کاری', en: 'The calendars by which services reckon' },
  },
  listClosures: {
    method: 'GET',
    path: '/api/calendars/{key}/closures',
    permission: 'staff',
    params: params('key'),
    answer: listOf(Closure),
    status: 200,
    idempotent: false,
    summary: { fa: 'تعطیلی‌های اعلام‌شده', en: 'Announced closures, latest first' },
  },
  liftClosure: {
    method: 'POST',
    path: '/api/calendars/{key}/closures/{id}/lift',
    permission: 'administrator',
    params: params('key', 'id'),
    body: LiftClosure,
    answer: Redated,
    status: 200,
    idempotent: true,
    summary: { fa: 'برداشتن تعطیلی', en: 'Take a closure back; with dryRun, see what it would move' },
  },
  getCalendar: {
    method: 'GET',
    path: '/api/calendars/{key}',
    permission: 'anyone',
    params: params('key'),
    answer: CalendarDays,
    status: 200,
    idempotent: false,
    query: z.strictObject({
      from: Day,
      to: Day,
      province: z.string().max(60).optional(),
      agency: z.string().max(80).optional(),
      unitType: z.string().max(40).optional(),
    }),
    summary: { fa: 'روزهای کاری و تعطیل', en: 'Each day: working, half, off, and why' },
  },
  announceClosure: {
    method: 'POST',
    path: '/api/calendars/{key}/closures',
    permission: 'administrator',
    params: params('key'),
    body: AskClosure,
    answer: Redated,
    status: 200,
    idempotent: true,
    summary: { fa: 'اعلام تعطیلی', en: 'Announce a closure; with dryRun, see what it would move' },
  },
  getStanding: {
    method: 'GET',
    path: '/api/standing',
    permission: 'anyone',
    answer: Standing,
    status: 200,
    idempotent: false,
    query: z.strictObject({
      period: z
        .string()
        .regex(/^1[34][0-9]{2}(Q[1-4])?$/)
        .optional(),
      service: z.string().max(60).optional(),
      kind: z.string().max(60).optional(),
      format: z.enum(['json', 'csv']).default('json'),
    }),
    summary: { fa: 'کارنامهٔ دستگاه‌ها', en: 'Agencies side by side, each figure with its sample' },
  },
} as const satisfies Record<string, Route>;
