/** What a head sees of the whole: figures with their rows. `format=csv` gives the table behind a chart. */
import { z } from 'zod';
import { Moment } from '../moment';
import { Bottlenecks, Colleague, Forecast, Load, Team, Today, TodayLines, todayNumbers } from '../overview';
import type { Route } from '../route';

const ofAgency = { agency: z.string().min(1).max(80), format: z.enum(['json', 'csv']).default('json') };

export const overviewRoutes = {
  getToday: {
    method: 'GET',
    path: '/api/overview/today',
    permission: 'staff',
    query: z.strictObject(ofAgency),
    answer: Today,
    status: 200,
    idempotent: false,
    summary: { fa: 'امروز دستگاه: پنج عدد و آنچه بیرون از روال است', en: 'Today: five numbers, and what stands out' },
  },
  listToday: {
    method: 'GET',
    path: '/api/overview/today/{number}',
    permission: 'staff',
    params: z.strictObject({ number: z.enum(todayNumbers) }),
    query: z.strictObject(ofAgency),
    answer: TodayLines,
    status: 200,
    idempotent: false,
    summary: { fa: 'کارهای پشت یک عدد امروز', en: 'The work behind a number of today' },
  },
  getBottlenecks: {
    method: 'GET',
    path: '/api/overview/bottlenecks',
    permission: 'staff',
    query: z.strictObject({
      ...ofAgency,
      /** Absent: the one with most open work. */ service: z.string().min(1).max(80).optional(),
      version: z.string().max(40).optional(),
    }),
    answer: Bottlenecks,
    status: 200,
    idempotent: false,
    summary: { fa: 'گلوگاه‌های مسیر یک خدمت', en: 'Where the route of a service is slow' },
  },
  getForecast: {
    method: 'GET',
    path: '/api/overview/forecast',
    permission: 'staff',
    query: z.strictObject(ofAgency),
    answer: Forecast,
    status: 200,
    idempotent: false,
    summary: { fa: 'پیش‌بینی دیرکرد سه روز کاری آینده', en: 'What will be late within three working days' },
  },
  getLoad: {
    method: 'GET',
    path: '/api/overview/load',
    permission: 'staff',
    query: z.strictObject(ofAgency),
    answer: Load,
    status: 200,
    idempotent: false,
    summary: { fa: 'بار کاری و پوشش سمت‌ها', en: 'Workload and coverage' },
  },
  getTeam: {
    method: 'GET',
    path: '/api/overview/team',
    permission: 'staff',
    query: z.strictObject({ agency: ofAgency.agency }),
    answer: Team,
    status: 200,
    idempotent: false,
    summary: { fa: 'تیم: چه کسی چه کاری دارد', en: 'The team: who has what' },
  },
  listColleagues: {
    method: 'GET',
    path: '/api/colleagues',
    permission: 'staff',
    query: z.strictObject({ agency: ofAgency.agency }),
    answer: z.strictObject({ at: Moment, items: z.array(Colleague) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'همکاران، بار و حضورشان', en: 'Colleagues, their load, and whether they are there' },
  },
} as const satisfies Record<string, Route>;
