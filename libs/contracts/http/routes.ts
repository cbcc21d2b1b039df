/** Every way in, once: guard, validation and OpenAPI are made from this table. */
import { z } from 'zod';
import { AbsencePlan, AskAbsence } from './absence';
import { AskClosure, CalendarDays, Redated } from './calendar';
import { Clocks } from './clock';
import { BankSteered, MoveTime, RegisterSteered, SentMessages, SteerBank, SteerRegister, TimeMoved } from './demo';
import { Amend, Appeal, Book, Dossier, DossierFilters, DossierLine, FileDossier, HistoryLine, Rate, Revoke, Split, Supplement, Track, Withdraw } from './dossier';
import { FileTaken } from './file';
import { Live, Ready } from './health';
import { commaSeparated, listOf, paging } from './list';
import { AskCode, CodeSent, DemoSignIn, SignedIn, SignedOut, SignIn } from './login';
import { Day } from './moment';
import { Verified } from './paper';
import { PaymentStarted, StartPayment } from './payment';
import { Me } from './person';
import type { Route } from './route';
import { Checked, Published, ServiceCard, ServiceDefinition } from './service';
import { Standing } from './standing';
import { ActBody, ActMany, AssignBody, queues, Task, TaskList, taskKinds, taskOrders } from './task';

const word = z.string().min(1).max(200);
const params = <Name extends string>(...names: Name[]) => z.strictObject(Object.fromEntries(names.map((name) => [name, word])) as Record<Name, typeof word>);
const ofDossier = params('trackingCode');
const ofTask = params('id');
const Acted = z.strictObject({ task: Task, dossier: Dossier });
const ActedMany = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), status: z.number().int(), code: z.string().nullable(), task: Task.nullable() })),
});
const History = listOf(HistoryLine).extend({ version: z.number().int() });

export const routes = {
  // signing in
  askCode: {
    method: 'POST', path: '/api/login/code', permission: 'anyone', body: AskCode, answer: CodeSent, status: 202, idempotent: false,
    summary: { fa: 'درخواست رمز یک‌بارمصرف', en: 'Ask for a one-time code' },
  },
  signIn: {
    method: 'POST', path: '/api/login', permission: 'anyone', body: SignIn, answer: SignedIn, status: 200, idempotent: false,
    summary: { fa: 'ورود با رمز یک‌بارمصرف', en: 'Sign in with the one-time code' },
  },
  signInStaff: {
    method: 'GET', path: '/api/login/staff', permission: 'anyone', answer: 'redirect', status: 302, idempotent: false,
    summary: { fa: 'ورود کارکنان از درگاه هویت سازمانی', en: 'Sign in as staff through OpenID Connect' },
  },
  signOut: {
    method: 'POST', path: '/api/logout', permission: 'signed-in', answer: SignedOut, status: 200, idempotent: false,
    summary: { fa: 'خروج', en: 'Sign out; the session ends at once' },
  },
  me: {
    method: 'GET', path: '/api/me', permission: 'signed-in', answer: Me, status: 200, idempotent: false,
    summary: { fa: 'من که هستم و چه دسترسی‌هایی دارم', en: 'Who I am, for which agency, with what rights' },
  },
  signInDemo: {
    method: 'POST', path: '/api/demo/login', permission: 'anyone', body: DemoSignIn, answer: SignedIn, status: 200, idempotent: false, demoOnly: true,
    summary: { fa: 'ورود نمایشی', en: 'Be one of the seeded people' },
  },

  // services
  listServices: {
    method: 'GET', path: '/api/services', permission: 'anyone', query: z.strictObject({ q: z.string().max(200).optional(), ...paging }), answer: listOf(ServiceCard), status: 200, idempotent: false,
    summary: { fa: 'فهرست خدمات', en: 'The catalogue' },
  },
  getService: {
    method: 'GET', path: '/api/services/{key}', permission: 'anyone', params: params('key'), query: z.strictObject({ version: z.string().max(40).optional() }), answer: ServiceDefinition, status: 200, idempotent: false,
    summary: { fa: 'تعریف کامل یک خدمت', en: 'The whole published definition' },
  },
  getServiceSchema: {
    method: 'GET', path: '/api/services/{key}/schema', permission: 'anyone', params: params('key'), query: z.strictObject({ version: z.string().max(40).optional() }), answer: z.looseObject({}), status: 200, idempotent: false,
    summary: { fa: 'JSON Schema فرم خدمت', en: 'JSON Schema of its form' },
  },
  checkService: {
    method: 'POST', path: '/api/services/check', permission: 'anyone', takes: 'definition', answer: Checked, status: 200, idempotent: false,
    summary: { fa: 'وارسی تعریف خدمت', en: 'Check a definition: every defect at once, and the diagram' },
  },
  publishService: {
    method: 'POST', path: '/api/services', permission: 'administrator', takes: 'definition', answer: Published, status: 201, idempotent: true,
    summary: { fa: 'انتشار نسخهٔ تازهٔ خدمت', en: 'Publish a version' },
  },

  // files
  takeFile: {
    method: 'POST', path: '/api/files', permission: 'signed-in', takes: 'multipart', answer: FileTaken, status: 201, idempotent: false,
    summary: { fa: 'بارگذاری فایل', en: 'Upload a file' },
  },
  getFile: {
    method: 'GET', path: '/api/files/{id}', permission: 'signed-in', params: params('id'), query: z.strictObject({ dossier: z.string().max(40).optional() }), answer: 'paper', status: 200, idempotent: false,
    summary: { fa: 'دریافت فایل', en: 'A file that the caller may see' },
  },

  // dossiers
  fileDossier: {
    method: 'POST', path: '/api/dossiers', permission: 'signed-in', body: FileDossier, answer: Dossier, status: 201, idempotent: true,
    summary: { fa: 'ثبت درخواست', en: 'File a request; durable when answered' },
  },
  listDossiers: {
    method: 'GET', path: '/api/dossiers', permission: 'signed-in', query: z.strictObject({ ...DossierFilters, ...paging }), answer: listOf(DossierLine), status: 200, idempotent: false,
    summary: { fa: 'درخواست‌های من، یا پرونده‌های دستگاه', en: 'Mine, or by permission those of my agency' },
  },
  getDossier: {
    method: 'GET', path: '/api/dossiers/{trackingCode}', permission: 'signed-in', params: ofDossier, answer: Dossier, status: 200, idempotent: false,
    summary: { fa: 'یک درخواست', en: 'One dossier' },
  },
  getHistory: {
    method: 'GET', path: '/api/dossiers/{trackingCode}/events', permission: 'signed-in', params: ofDossier, query: z.strictObject(paging), answer: History, status: 200, idempotent: false,
    summary: { fa: 'رویدادهای درخواست', en: 'The history that the caller may see' },
  },
  getClocks: {
    method: 'GET', path: '/api/dossiers/{trackingCode}/clocks', permission: 'signed-in', params: ofDossier, answer: Clocks, status: 200, idempotent: false,
    summary: { fa: 'مهلت‌ها، روز به روز', en: 'Each clock with its ledger, day by day' },
  },
  supplement: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/supplement', permission: 'signed-in', params: ofDossier, body: Supplement, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'رفع نقص', en: 'Answer what was asked' },
  },
  amend: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/amend', permission: 'signed-in', params: ofDossier, body: Amend, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'اصلاح درخواست', en: 'Change what may be changed while under way' },
  },
  withdraw: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/withdraw', permission: 'signed-in', params: ofDossier, body: Withdraw, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'انصراف', en: 'Withdraw' },
  },
  appeal: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/appeal', permission: 'signed-in', params: ofDossier, body: Appeal, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'اعتراض به تصمیم', en: 'Appeal: opens a linked dossier' },
  },
  rate: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/rate', permission: 'signed-in', params: ofDossier, body: Rate, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'رضایت‌سنجی', en: 'Rate how it went' },
  },
  revoke: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/revoke', permission: 'staff', params: ofDossier, body: Revoke, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'ابطال مجوز', en: 'Revoke what was issued' },
  },
  book: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/book', permission: 'signed-in', params: ofDossier, body: Book, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'گرفتن نوبت بازدید', en: 'Book a slot for a visit' },
  },
  splitCharge: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/split', permission: 'signed-in', params: ofDossier, body: Split, answer: Dossier, status: 200, idempotent: true,
    summary: { fa: 'تقسیط', en: 'Pay a charge in instalments' },
  },
  startPayment: {
    method: 'POST', path: '/api/dossiers/{trackingCode}/payments', permission: 'signed-in', params: ofDossier, body: StartPayment, answer: PaymentStarted, status: 201, idempotent: true,
    summary: { fa: 'پرداخت', en: 'Begin to pay: where to go' },
  },
  track: {
    method: 'GET', path: '/api/track/{trackingCode}', permission: 'anyone', params: ofDossier, query: z.strictObject({ mobileEnds: z.string().max(8) }), answer: Track, status: 200, idempotent: false,
    summary: { fa: 'پیگیری بدون ورود', en: 'The sentence and the stages, without signing in' },
  },

  // payments
  bankCallback: {
    method: 'GET', path: '/api/payments/{provider}/callback', permission: 'anyone', params: params('provider'), query: z.object({ Authority: z.string().max(100).optional(), Status: z.string().max(20).optional(), payment: z.string().max(60).optional() }), answer: 'redirect', status: 302, idempotent: false,
    summary: { fa: 'بازگشت از بانک', en: "The bank's callback: only a hint, the bank itself is asked" },
  },
  bankPage: {
    method: 'GET', path: '/bank/{payment}', permission: 'anyone', params: params('payment'), answer: 'page', status: 200, idempotent: false, demoOnly: true,
    summary: { fa: 'صفحهٔ بانک نمایشی', en: "The sandbox bank's page" },
  },
  bankChoice: {
    method: 'POST', path: '/bank/{payment}', permission: 'anyone', params: params('payment'), takes: 'form', body: SteerBank, answer: 'redirect', status: 302, idempotent: false, demoOnly: true,
    summary: { fa: 'انتخاب در صفحهٔ بانک نمایشی', en: "What a visitor chooses on the sandbox bank's page" },
  },

  // papers
  getPaper: {
    method: 'GET', path: '/api/documents/{id}', permission: 'signed-in', params: params('id'), answer: 'paper', status: 200, idempotent: false,
    summary: { fa: 'نامه یا مجوز', en: 'The letter' },
  },
  verify: {
    method: 'GET', path: '/api/verify/{token}', permission: 'anyone', params: params('token'), answer: Verified, status: 200, idempotent: false,
    summary: { fa: 'راستی‌آزمایی مجوز', en: 'What the QR code leads to' },
  },
  verifyPage: {
    method: 'GET', path: '/verify/{token}', permission: 'anyone', params: params('token'), answer: 'page', status: 200, idempotent: false,
    summary: { fa: 'صفحهٔ راستی‌آزمایی', en: 'The same for people' },
  },

  // tasks
  listTasks: {
    method: 'GET', path: '/api/tasks', permission: 'signed-in', answer: TaskList, status: 200, idempotent: false,
    query: z.strictObject({
      queue: commaSeparated(queues).optional(),
      service: z.string().max(60).optional(),
      stage: z.string().max(60).optional(),
      kind: z.enum(taskKinds).optional(),
      /** Only what is due up to and including this day. */
      due: Day.optional(),
      q: z.string().max(200).optional(),
      sort: z.enum(taskOrders).default('risk'),
      ...paging,
    }),
    summary: { fa: 'کارتابل', en: 'The inbox, soonest risk first' },
  },
  getTask: {
    method: 'GET', path: '/api/tasks/{id}', permission: 'signed-in', params: ofTask, answer: Task, status: 200, idempotent: false,
    summary: { fa: 'یک کار', en: 'A task with its dossier, what may be done and why not' },
  },
  claimTask: {
    method: 'POST', path: '/api/tasks/{id}/claim', permission: 'staff', params: ofTask, answer: Task, status: 200, idempotent: true,
    summary: { fa: 'برداشتن کار', en: 'Claim: of two, one wins' },
  },
  releaseTask: {
    method: 'POST', path: '/api/tasks/{id}/release', permission: 'staff', params: ofTask, answer: Task, status: 200, idempotent: true,
    summary: { fa: 'بازگرداندن کار به صف', en: 'Put back' },
  },
  assignTask: {
    method: 'POST', path: '/api/tasks/{id}/assign', permission: 'staff', params: ofTask, body: AssignBody, answer: Task, status: 200, idempotent: true,
    summary: { fa: 'سپردن کار به همکار', en: 'Assign' },
  },
  actOnTask: {
    method: 'POST', path: '/api/tasks/{id}/act', permission: 'signed-in', params: ofTask, body: ActBody, answer: Acted, status: 200, idempotent: true,
    summary: { fa: 'تصمیم', en: 'Decide: once for ever' },
  },
  actOnTasks: {
    method: 'POST', path: '/api/tasks/act', permission: 'staff', body: ActMany, answer: ActedMany, status: 200, idempotent: true,
    summary: { fa: 'تصمیم گروهی', en: 'Decide many: a result for each' },
  },
  reportAbsence: {
    method: 'POST', path: '/api/absences', permission: 'staff', body: AskAbsence, answer: AbsencePlan, status: 200, idempotent: true,
    summary: { fa: 'مرخصی و جانشینی', en: 'Absence: where each open task goes' },
  },

  // calendars, standing
  getCalendar: {
    method: 'GET', path: '/api/calendars/{key}', permission: 'anyone', params: params('key'), answer: CalendarDays, status: 200, idempotent: false,
    query: z.strictObject({ from: Day, to: Day, province: z.string().max(60).optional(), agency: z.string().max(80).optional(), unitType: z.string().max(40).optional() }),
    summary: { fa: 'روزهای کاری و تعطیل', en: 'Each day: working, half, off, and why' },
  },
  announceClosure: {
    method: 'POST', path: '/api/calendars/{key}/closures', permission: 'administrator', params: params('key'), body: AskClosure, answer: Redated, status: 200, idempotent: true,
    summary: { fa: 'اعلام تعطیلی', en: 'Announce a closure; with dryRun, see what it would move' },
  },
  getStanding: {
    method: 'GET', path: '/api/standing', permission: 'anyone', answer: Standing, status: 200, idempotent: false,
    query: z.strictObject({ period: z.string().regex(/^1[34][0-9]{2}(Q[1-4])?$/).optional(), service: z.string().max(60).optional(), kind: z.string().max(60).optional(), format: z.enum(['json', 'csv']).default('json') }),
    summary: { fa: 'کارنامهٔ دستگاه‌ها', en: 'Agencies side by side, each figure with its sample' },
  },

  // operations
  live: {
    method: 'GET', path: '/api/healthz', permission: 'anyone', answer: Live, status: 200, idempotent: false,
    summary: { fa: 'زنده است', en: 'Live' },
  },
  ready: {
    method: 'GET', path: '/api/readyz', permission: 'anyone', answer: Ready, status: 200, idempotent: false,
    summary: { fa: 'آماده است: می‌تواند بنویسد', en: 'Able to write' },
  },
  metrics: {
    method: 'GET', path: '/metrics', permission: 'anyone', answer: 'text', status: 200, idempotent: false,
    summary: { fa: 'سنجه‌ها برای Prometheus', en: 'Figures for Prometheus' },
  },
  openApi: {
    method: 'GET', path: '/api/openapi.json', permission: 'anyone', answer: 'document', status: 200, idempotent: false,
    summary: { fa: 'این جدول به زبان OpenAPI 3.1', en: 'This table as OpenAPI 3.1' },
  },
  apiPage: {
    method: 'GET', path: '/api', permission: 'anyone', answer: 'page', status: 200, idempotent: false,
    summary: { fa: 'راهنمای رابط', en: 'This table for people' },
  },

  // demo
  moveTime: {
    method: 'POST', path: '/api/demo/time', permission: 'anyone', body: MoveTime, answer: TimeMoved, status: 200, idempotent: false, demoOnly: true,
    summary: { fa: 'جلو بردن ساعت نمایشی', en: 'Move the business clock on: every due deadline strikes, in order' },
  },
  listSent: {
    method: 'GET', path: '/api/demo/outbox', permission: 'anyone', answer: SentMessages, status: 200, idempotent: false, demoOnly: true,
    summary: { fa: 'پیامک‌ها و رایانامه‌های فرستاده‌شده', en: 'SMS and e-mail that went out' },
  },
  sentPage: {
    method: 'GET', path: '/demo/outbox', permission: 'anyone', answer: 'page', status: 200, idempotent: false, demoOnly: true,
    summary: { fa: 'صفحهٔ پیام‌های فرستاده‌شده', en: 'The same for people' },
  },
  steerBank: {
    method: 'POST', path: '/api/demo/bank/{payment}', permission: 'anyone', params: params('payment'), body: SteerBank, answer: BankSteered, status: 200, idempotent: false, demoOnly: true,
    summary: { fa: 'کار بعدی بانک نمایشی', en: 'What the sandbox bank does next' },
  },
  steerRegister: {
    method: 'POST', path: '/api/demo/register/{use}', permission: 'anyone', params: params('use'), body: SteerRegister, answer: RegisterSteered, status: 200, idempotent: false, demoOnly: true,
    summary: { fa: 'رفتار استعلام نمایشی از این پس', en: 'How a sandbox register behaves from now on' },
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
type Parsed<Table, Part extends string> = Table extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** What a handler is given: parsed and normalised. */
export interface InputOf<Name extends RouteName> {
  params: Parsed<(typeof routes)[Name], 'params'>;
  query: Parsed<(typeof routes)[Name], 'query'>;
  body: Parsed<(typeof routes)[Name], 'body'>;
}
/** What a handler answers. */
export type AnswerOf<Name extends RouteName> = (typeof routes)[Name]['answer'] extends z.ZodType ? z.input<(typeof routes)[Name]['answer']> : never;
