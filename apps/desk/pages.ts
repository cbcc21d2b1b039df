/** Every screen of the desk: its address, its name, for whom it is, where it stands in the rail, and where its code lies. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Text } from '#domain/definition/schema';
import type { Act } from './keys/shortcuts';
import { type PageName, paths } from './paths';
import type { Right } from './shell/rights';

export const sections = {
  work: { fa: 'کار من', en: 'My work' },
  unit: { fa: 'واحد', en: 'My unit' },
  administration: { fa: 'سامانه', en: 'Administration' },
} as const;

export interface DeskPage {
  path: (typeof paths)[PageName];
  title: Text;
  for: Right;
  /** Where the rail shows it, in the order of this map; absent: reached from elsewhere. */
  rail?: keyof typeof sections;
  keys?: Act;
  screen: LazyExoticComponent<ComponentType>;
}

export const pages = {
  inbox: {
    path: paths.inbox,
    title: { fa: 'کارتابل', en: 'Inbox' },
    for: 'staff',
    rail: 'work',
    keys: 'goInbox',
    screen: lazy(() => import('./pages/inbox/Inbox.page')),
  },
  task: {
    path: paths.task,
    title: { fa: 'پرونده', en: 'Case' },
    for: 'staff',
    screen: lazy(() => import('./pages/case/Task.page')),
  },
  dossier: {
    path: paths.dossier,
    title: { fa: 'پرونده', en: 'Case' },
    for: 'staff',
    screen: lazy(() => import('./pages/case/Dossier.page')),
  },
  visits: {
    path: paths.visits,
    title: { fa: 'بازدیدها', en: 'Visits' },
    for: 'staff',
    rail: 'work',
    screen: lazy(() => import('./pages/visits/Visits.page')),
  },
  visit: {
    path: paths.visit,
    title: { fa: 'بازدید', en: 'Visit' },
    for: 'staff',
    screen: lazy(() => import('./pages/visits/Visit.page')),
  },
  counter: {
    path: paths.counter,
    title: { fa: 'پیشخوان', en: 'Counter' },
    for: 'counter',
    rail: 'work',
    keys: 'goCounter',
    screen: lazy(() => import('./pages/counter/Counter.page')),
  },
  counterApply: {
    path: paths.counterApply,
    title: { fa: 'درخواست تازه در پیشخوان', en: 'New request at the counter' },
    for: 'counter',
    screen: lazy(() => import('./pages/counter/Apply.page')),
  },
  counterRequest: {
    path: paths.counterRequest,
    title: { fa: 'درخواست در پیشخوان', en: 'Request at the counter' },
    for: 'counter',
    screen: lazy(() => import('./pages/counter/Request.page')),
  },
  absences: {
    path: paths.absences,
    title: { fa: 'نیستم', en: 'I am away' },
    for: 'staff',
    keys: 'goAbsence',
    screen: lazy(() => import('./pages/absences/Absences.page')),
  },
  search: {
    path: paths.search,
    title: { fa: 'جست‌وجو', en: 'Search' },
    for: 'staff',
    rail: 'work',
    keys: 'goSearch',
    screen: lazy(() => import('./pages/search/Search.page')),
  },
  today: {
    path: paths.today,
    title: { fa: 'امروز', en: 'Today' },
    for: 'overseer',
    rail: 'unit',
    keys: 'goToday',
    screen: lazy(() => import('./pages/today/Today.page')),
  },
  todayList: {
    path: paths.todayList,
    title: { fa: 'امروز', en: 'Today' },
    for: 'overseer',
    screen: lazy(() => import('./pages/today/TodayList.page')),
  },
  team: {
    path: paths.team,
    title: { fa: 'تیم', en: 'Team' },
    for: 'head',
    rail: 'unit',
    keys: 'goTeam',
    screen: lazy(() => import('./pages/team/Team.page')),
  },
  load: {
    path: paths.load,
    title: { fa: 'بار کاری و پوشش', en: 'Load and coverage' },
    for: 'head',
    rail: 'unit',
    screen: lazy(() => import('./pages/load/Load.page')),
  },
  forecast: {
    path: paths.forecast,
    title: { fa: 'پیش‌بینی', en: 'Forecast' },
    for: 'overseer',
    rail: 'unit',
    screen: lazy(() => import('./pages/forecast/Forecast.page')),
  },
  bottlenecks: {
    path: paths.bottlenecks,
    title: { fa: 'گلوگاه‌ها', en: 'Bottlenecks' },
    for: 'overseer',
    rail: 'unit',
    screen: lazy(() => import('./pages/bottlenecks/Bottlenecks.page')),
  },
  services: {
    path: paths.services,
    title: { fa: 'خدمت‌ها', en: 'Services' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/services/Services.page')),
  },
  service: {
    path: paths.service,
    title: { fa: 'خدمت', en: 'Service' },
    for: 'administrator',
    screen: lazy(() => import('./pages/services/Service.page')),
  },
  calendars: {
    path: paths.calendars,
    title: { fa: 'تقویم و تعطیلی', en: 'Calendars' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/calendars/Calendars.page')),
  },
  organisation: {
    path: paths.organisation,
    title: { fa: 'سازمان', en: 'Organisation' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/organisation/Organisation.page')),
  },
  agency: {
    path: paths.agency,
    title: { fa: 'دستگاه', en: 'Body' },
    for: 'administrator',
    screen: lazy(() => import('./pages/organisation/Agency.page')),
  },
  person: {
    path: paths.person,
    title: { fa: 'کارمند', en: 'Person' },
    for: 'administrator',
    screen: lazy(() => import('./pages/organisation/Person.page')),
  },
  wordings: {
    path: paths.wordings,
    title: { fa: 'متن پیام‌ها', en: 'Wordings' },
    for: 'administrator',
    rail: 'administration',
    screen: lazy(() => import('./pages/wordings/Wordings.page')),
  },
  connections: {
    path: paths.connections,
    title: { fa: 'اتصال‌ها', en: 'Connections' },
    for: 'keeper',
    rail: 'administration',
    screen: lazy(() => import('./pages/connections/Connections.page')),
  },
  audit: {
    path: paths.audit,
    title: { fa: 'دفتر رخدادها', en: 'Audit log' },
    for: 'keeper',
    rail: 'administration',
    screen: lazy(() => import('./pages/audit/Audit.page')),
  },
  signedIn: {
    path: paths.signedIn,
    title: { fa: 'وارد شدید', en: 'Signed in' },
    for: 'staff',
    screen: lazy(() => import('./pages/signed-in/SignedIn.page')),
  },
} as const satisfies Record<PageName, DeskPage>;

export type { PageName };
export const pageNames = Object.keys(pages) as PageName[];
export const pageOf = (name: PageName): DeskPage => pages[name];
