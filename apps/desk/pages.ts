/** Every screen of the desk: its address, its name, for whom it is, where it stands in the rail, and where its code lies. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Text } from '#domain/definition/schema';
import type { Act } from './keys/shortcuts';
import type { Right } from './shell/rights';

export const sections = {
  work: { fa: 'کار من', en: 'My work' },
  unit: { fa: 'واحد', en: 'My unit' },
  administration: { fa: 'سامانه', en: 'Administration' },
} as const;

export interface DeskPage {
  /** Under `/desk`, with `:name` for what varies. */
  path: string;
  title: Text;
  for: Right;
  /** Where the rail shows it, in the order of this map; absent: reached from elsewhere. */
  rail?: keyof typeof sections;
  keys?: Act;
  screen: LazyExoticComponent<ComponentType>;
}

export const pages = {
  inbox: {
    path: '/',
    title: { fa: 'کارتابل', en: 'Inbox' },
    for: 'staff',
    rail: 'work',
    keys: 'goInbox',
    screen: lazy(() => import('./pages/inbox/Inbox.page')),
  },
  task: {
    path: '/tasks/:id',
    title: { fa: 'پرونده', en: 'Case' },
    for: 'staff',
    screen: lazy(() => import('./pages/case/Task.page')),
  },
  dossier: {
    path: '/dossiers/:trackingCode',
    title: { fa: 'پرونده', en: 'Case' },
    for: 'staff',
    screen: lazy(() => import('./pages/case/Dossier.page')),
  },
  visits: {
    path: '/visits',
    title: { fa: 'بازدیدها', en: 'Visits' },
    for: 'staff',
    rail: 'work',
    screen: lazy(() => import('./pages/visits/Visits.page')),
  },
  visit: {
    path: '/visits/:id',
    title: { fa: 'بازدید', en: 'Visit' },
    for: 'staff',
    screen: lazy(() => import('./pages/visits/Visit.page')),
  },
  absences: {
    path: '/absences',
    title: { fa: 'نیستم', en: 'I am away' },
    for: 'staff',
    keys: 'goAbsence',
    screen: lazy(() => import('./pages/absences/Absences.page')),
  },
  search: {
    path: '/search',
    title: { fa: 'جست‌وجو', en: 'Search' },
    for: 'staff',
    rail: 'work',
    keys: 'goSearch',
    screen: lazy(() => import('./pages/search/Search.page')),
  },
  today: {
    path: '/today',
    title: { fa: 'امروز', en: 'Today' },
    for: 'overseer',
    rail: 'unit',
    keys: 'goToday',
    screen: lazy(() => import('./pages/today/Today.page')),
  },
  todayList: {
    path: '/today/:number',
    title: { fa: 'امروز', en: 'Today' },
    for: 'overseer',
    screen: lazy(() => import('./pages/today/TodayList.page')),
  },
  team: {
    path: '/team',
    title: { fa: 'تیم', en: 'Team' },
    for: 'head',
    rail: 'unit',
    keys: 'goTeam',
    screen: lazy(() => import('./pages/team/Team.page')),
  },
  load: {
    path: '/load',
    title: { fa: 'بار کاری و پوشش', en: 'Load and coverage' },
    for: 'head',
    rail: 'unit',
    screen: lazy(() => import('./pages/load/Load.page')),
  },
  forecast: {
    path: '/forecast',
    title: { fa: 'پیش‌بینی', en: 'Forecast' },
    for: 'overseer',
    rail: 'unit',
    screen: lazy(() => import('./pages/forecast/Forecast.page')),
  },
  bottlenecks: {
    path: '/bottlenecks',
    title: { fa: 'گلوگاه‌ها', en: 'Bottlenecks' },
    for: 'overseer',
    rail: 'unit',
    screen: lazy(() => import('./pages/bottlenecks/Bottlenecks.page')),
  },
  services: {
    path: '/services',
    title: { fa: 'خدمت‌ها', en: 'Services' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/services/Services.page')),
  },
  service: {
    path: '/services/:key',
    title: { fa: 'خدمت', en: 'Service' },
    for: 'administrator',
    screen: lazy(() => import('./pages/services/Service.page')),
  },
  calendars: {
    path: '/calendars',
    title: { fa: 'تقویم و تعطیلی', en: 'Calendars' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/calendars/Calendars.page')),
  },
  organisation: {
    path: '/organisation',
    title: { fa: 'سازمان', en: 'Organisation' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/organisation/Organisation.page')),
  },
  agency: {
    path: '/organisation/agencies/:key',
    title: { fa: 'دستگاه', en: 'Body' },
    for: 'administrator',
    screen: lazy(() => import('./pages/organisation/Agency.page')),
  },
  person: {
    path: '/organisation/people/:id',
    title: { fa: 'کارمند', en: 'Person' },
    for: 'administrator',
    screen: lazy(() => import('./pages/organisation/Person.page')),
  },
  wordings: {
    path: '/wordings',
    title: { fa: 'متن پیام‌ها', en: 'Wordings' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/wordings/Wordings.page')),
  },
  connections: {
    path: '/connections',
    title: { fa: 'اتصال‌ها', en: 'Connections' },
    for: 'keeper',
    rail: 'administration',
    screen: lazy(() => import('./pages/connections/Connections.page')),
  },
  audit: {
    path: '/audit',
    title: { fa: 'دفتر رخدادها', en: 'Audit log' },
    for: 'keeper',
    rail: 'administration',
    screen: lazy(() => import('./pages/audit/Audit.page')),
  },
  signedIn: {
    path: '/signed-in',
    title: { fa: 'وارد شدید', en: 'Signed in' },
    for: 'staff',
    screen: lazy(() => import('./pages/signed-in/SignedIn.page')),
  },
} as const satisfies Record<string, DeskPage>;

export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];
export const pageOf = (name: PageName): DeskPage => pages[name];
