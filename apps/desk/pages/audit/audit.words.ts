import type { AuditLine } from '#contracts/http/audit';
import type { Text } from '#domain/definition/schema';
import type { Words } from '#domain/text/words';
import type { Tone } from '#ui/Tag';

export const words = {
  title: { fa: 'دفتر رخدادها', en: 'Audit log' },
  lead: {
    fa: 'چه کسی چه کرد، چه تغییر داد و پروندهٔ چه کسی را دید. چیزی از این دفتر پاک یا عوض نمی‌شود.',
    en: 'Who did what, changed what and looked into what. Nothing here is ever altered.',
  },
  person: { fa: 'نام کاربری', en: 'User name' },
  agency: { fa: 'دستگاه', en: 'Body' },
  anyAgency: { fa: 'همهٔ دستگاه‌ها', en: 'Every body' },
  source: { fa: 'گونه', en: 'Sort' },
  anySource: { fa: 'همهٔ گونه‌ها', en: 'Every sort' },
  kind: { fa: 'رخداد', en: 'Event' },
  anyKind: { fa: 'همهٔ رخدادها', en: 'Every event' },
  trackingCode: { fa: 'کد رهگیری', en: 'Tracking code' },
  from: { fa: 'از روز', en: 'From' },
  to: { fa: 'تا روز', en: 'To' },
  show: { fa: 'نشان بده', en: 'Show' },
  clear: { fa: 'همه را نشان بده', en: 'Show everything' },
  csv: { fa: 'گرفتن CSV', en: 'Get CSV' },
  narrow: { fa: 'پالایش', en: 'Narrow' },
  badDate: { fa: 'چنین روزی نیست.', en: 'There is no such day.' },
  none: { fa: 'رخدادی با این نشانه‌ها نیست.', en: 'Nothing of this sort happened.' },
  when: { fa: 'زمان', en: 'When' },
  who: { fa: 'چه کسی', en: 'Who' },
  about: { fa: 'دربارهٔ', en: 'About' },
  what: { fa: 'چه شد', en: 'What' },
  changes: { fa: 'پیش و پس', en: 'Before and after' },
  field: { fa: 'بخش', en: 'Part' },
  before: { fa: 'پیش', en: 'Before' },
  after: { fa: 'پس', en: 'After' },
  nothing: { fa: '—', en: '—' },
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },
  more: { fa: 'رخدادهای پیش‌تر', en: 'Earlier events' },
  installation: { fa: 'سامانه', en: 'The installation' },
} as const;

export const sourceWords: Record<AuditLine['source'], { tone: Tone; text: Words }> = {
  act: { tone: 'info', text: { fa: 'کار', en: 'Act' } },
  change: { tone: 'yours', text: { fa: 'تغییر', en: 'Change' } },
  read: { tone: 'neutral', text: { fa: 'دیدن', en: 'Look' } },
};

const kinds: Record<AuditLine['source'], Record<string, Words>> = {
  act: {
    'task-claimed': { fa: 'کاری را برداشت', en: 'Claimed a task' },
    'task-released': { fa: 'کاری را رها کرد', en: 'Released a task' },
    'task-assigned': { fa: 'کاری را به کسی سپرد', en: 'Assigned a task' },
    'task-forwarded': { fa: 'کاری را ارجاع داد', en: 'Forwarded a task' },
    'task-closed': { fa: 'کاری را به پایان رساند', en: 'Closed a task' },
    'opinion-given': { fa: 'نظر داد', en: 'Gave an opinion' },
    'link-sent': { fa: 'پیوند نظرخواهی فرستاد', en: 'Sent a link for an opinion' },
    'form-changed': { fa: 'پاسخ‌های فرم را تغییر داد', en: 'Changed answers of the form' },
    'output-changed': { fa: 'سندی را تغییر داد', en: 'Changed a paper' },
    noted: { fa: 'یادداشت گذاشت', en: 'Left a note' },
    'act-held': { fa: 'تصمیم گرفت (با مهلت واگرد)', en: 'Decided, with time to take it back' },
    'hold-ended': { fa: 'تصمیم را واگرداند', en: 'Took a decision back' },
  },
  change: {
    'person-entered': { fa: 'کارمند افزوده شد', en: 'Entered a person' },
    'person-changed': { fa: 'مشخصات کارمند تغییر کرد', en: 'Changed a person' },
    'post-given': { fa: 'سمت داده شد', en: 'Gave a post' },
    'post-ended': { fa: 'سمت پایان یافت', en: 'Ended a post' },
    'agency-entered': { fa: 'دستگاه افزوده شد', en: 'Entered a body' },
    'agency-changed': { fa: 'نام دستگاه تغییر کرد', en: 'Changed a body' },
    'agency-ended': { fa: 'دستگاه پایان یافت', en: 'Ended a body' },
    'closure-announced': { fa: 'تعطیلی اعلام شد', en: 'Announced a closure' },
    'closure-lifted': { fa: 'تعطیلی برداشته شد', en: 'Took a closure back' },
    'service-published': { fa: 'نسخهٔ خدمت منتشر شد', en: 'Published a version' },
    'service-suspended': { fa: 'پذیرش خدمت متوقف شد', en: 'Stopped taking requests' },
    'service-resumed': { fa: 'پذیرش خدمت از سر گرفته شد', en: 'Took requests again' },
    'template-changed': { fa: 'متن آماده تغییر کرد', en: 'Changed a reply template' },
    'notice-changed': { fa: 'اطلاعیهٔ سامانه تغییر کرد', en: 'Changed a notice of the site' },
    'wording-changed': { fa: 'متن پیام تغییر کرد', en: 'Changed the wording of a message' },
  },
  read: {
    dossier: { fa: 'پرونده را دید', en: 'Looked at the case' },
    history: { fa: 'سیر پرونده را دید', en: 'Looked at the history' },
    task: { fa: 'کار را باز کرد', en: 'Opened the task' },
    file: { fa: 'فایلی را دید', en: 'Looked at a file' },
    paper: { fa: 'سندی را دید', en: 'Looked at a paper' },
  },
};

export const kindWords = ({ source, kind }: Pick<AuditLine, 'source' | 'kind'>): Text => kinds[source][kind] ?? { fa: kind };

/** Of the chosen sort, or all. */
export const kindOptions = (source: string): [string, Words][] =>
  Object.entries(kinds).flatMap(([key, of]) => (source === '' || source === key ? Object.entries(of) : []));

const parts: Record<string, Words> = {
  role: { fa: 'سمت', en: 'Post' },
  from: { fa: 'از', en: 'From' },
  to: { fa: 'تا', en: 'To' },
  until: { fa: 'تا', en: 'Until' },
  name: { fa: 'نام', en: 'Name' },
  userName: { fa: 'نام کاربری', en: 'User name' },
  email: { fa: 'رایانامه', en: 'E-mail' },
  bound: { fa: 'پیوند ورود', en: 'Linked to the issuer' },
  title: { fa: 'عنوان', en: 'Title' },
  kind: { fa: 'گونه', en: 'Kind' },
  place: { fa: 'جا', en: 'Place' },
  version: { fa: 'نسخه', en: 'Version' },
  state: { fa: 'وضعیت', en: 'State' },
  service: { fa: 'خدمت', en: 'Service' },
  text: { fa: 'متن', en: 'Text' },
  scope: { fa: 'برای', en: 'For' },
  reason: { fa: 'دلیل', en: 'Reason' },
  since: { fa: 'از', en: 'Since' },
  alternative: { fa: 'خدمت جایگزین', en: 'Another service' },
  calendar: { fa: 'تقویم', en: 'Calendar' },
  hours: { fa: 'ساعت‌ها', en: 'Hours' },
};
export const partWords = (part: string): Text => parts[part] ?? { fa: part };
