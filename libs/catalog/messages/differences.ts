/** A difference between two versions of a service, as a sentence. For whoever publishes, and whoever must agree. */
import type { Difference, Part } from '#domain/definition/difference';
import { Duration, type Text } from '#domain/definition/schema';
import { toPersianDigits } from '#domain/text/digits';
import { durationWords, type Words } from '#domain/text/words';

/** «در مرحلهٔ «بررسی مدارک»، مهلت: «۱ روز کاری» به جای «۲ روز کاری».» */
export function differenceWords(difference: Difference): Words {
  const part = partWords[difference.part];
  const name = difference.name;
  const called = { fa: `${part.fa} «${name.fa}»`, en: `${part.en} “${name.en ?? name.fa}”` };
  if (!difference.property) return wholeWords[difference.change](called);
  const property = propertyWords(difference.property);
  const [before, after] = [valueWords(difference.before), valueWords(difference.after)];
  return {
    fa: `در ${called.fa}، ${property.fa}: ${changedWords(before.fa, after.fa, { added: 'افزوده شد', removed: 'برداشته شد', now: 'اکنون', was: 'پیش‌تر' })}`,
    en: `In ${called.en}, ${property.en}: ${changedWords(before.en, after.en, { added: 'added', removed: 'removed', now: 'now', was: 'was' })}`,
  };
}

const partWords: Record<Part, Words> = {
  service: { fa: 'خدمت', en: 'service' },
  page: { fa: 'صفحهٔ فرم', en: 'form page' },
  field: { fa: 'پرسش', en: 'question' },
  evidence: { fa: 'مدرک', en: 'document' },
  reason: { fa: 'دلیل', en: 'reason' },
  law: { fa: 'مستند قانونی', en: 'legal basis' },
  clock: { fa: 'مهلت', en: 'clock' },
  stage: { fa: 'مرحلهٔ', en: 'stage' },
  party: { fa: 'دستگاه طرف استعلام', en: 'body asked' },
  action: { fa: 'اقدام', en: 'action' },
  inquiry: { fa: 'استعلام', en: 'inquiry' },
};

const wholeWords: Record<Difference['change'], (called: Words) => Words> = {
  added: ({ fa, en }) => ({ fa: `${fa} افزوده شد.`, en: `The ${en} is added.` }),
  removed: ({ fa, en }) => ({ fa: `${fa} برداشته شد.`, en: `The ${en} is taken away.` }),
  changed: ({ fa, en }) => ({ fa: `${fa} دگرگون شد.`, en: `The ${en} is another.` }),
};

/** Properties by their first word; what follows it (an outcome, a field) is told as it is written. */
const properties: Record<string, Words> = {
  title: { fa: 'عنوان', en: 'title' },
  label: { fa: 'نام', en: 'label' },
  summary: { fa: 'شرح', en: 'summary' },
  text: { fa: 'متن', en: 'text' },
  help: { fa: 'راهنما', en: 'help' },
  owner: { fa: 'دستگاه مسئول', en: 'owner' },
  audience: { fa: 'مخاطبان', en: 'audience' },
  keywords: { fa: 'کلیدواژه‌ها', en: 'keywords' },
  legal: { fa: 'مستند قانونی', en: 'legal basis' },
  ref: { fa: 'نشانی قانون', en: 'reference' },
  calendar: { fa: 'تقویم کاری', en: 'calendar' },
  start: { fa: 'مرحلهٔ آغاز', en: 'first stage' },
  order: { fa: 'ترتیب', en: 'order' },
  kind: { fa: 'نوع', en: 'kind' },
  public: { fa: 'وضعیتی که متقاضی می‌بیند', en: 'what the citizen sees' },
  who: { fa: 'مسئول کار', en: 'who does it' },
  due: { fa: 'مهلت', en: 'due' },
  actions: { fa: 'اقدام‌ها', en: 'actions' },
  next: { fa: 'گام بعد', en: 'what comes next' },
  needs: { fa: 'آنچه لازم است', en: 'what it needs' },
  emits: { fa: 'اثر حقوقی', en: 'legal effect' },
  if: { fa: 'شرط', en: 'condition' },
  when: { fa: 'شرط نمایش', en: 'shown when' },
  required: { fa: 'الزامی بودن', en: 'whether it is required' },
  type: { fa: 'نوع پاسخ', en: 'type' },
  min: { fa: 'کمینه', en: 'least' },
  max: { fa: 'بیشینه', en: 'most' },
  maxLength: { fa: 'بیشترین طول', en: 'longest' },
  maxMb: { fa: 'بیشترین حجم (مگابایت)', en: 'largest (MB)' },
  accept: { fa: 'قالب‌های پذیرفته', en: 'accepted formats' },
  options: { fa: 'گزینه‌ها', en: 'options' },
  pattern: { fa: 'الگو', en: 'pattern' },
  level: { fa: 'سطح مکان', en: 'level of place' },
  repeat: { fa: 'شمار ردیف‌ها', en: 'number of rows' },
  example: { fa: 'نمونه', en: 'example' },
  dataClass: { fa: 'ردهٔ داده', en: 'class of data' },
  voice: { fa: 'وزن نظر', en: 'voice' },
  silence: { fa: 'معنای سکوت', en: 'what silence means' },
  secret: { fa: 'محرمانه بودن', en: 'whether it is secret' },
  reads: { fa: 'آنچه می‌بیند', en: 'what it reads' },
  select: { fa: 'گزینش دستگاه‌ها', en: 'which bodies are asked' },
  parties: { fa: 'دستگاه‌های طرف استعلام', en: 'bodies asked' },
  outcome: { fa: 'نتیجهٔ جمع نظرها', en: 'outcome of the opinions' },
  early: { fa: 'پایان زودهنگام', en: 'early end' },
  reask: { fa: 'استعلام دوباره', en: 'asking again' },
  needInfo: { fa: 'مقصد پرسش دستگاه‌ها', en: 'where a question goes' },
  maxVisits: { fa: 'بیشترین شمار بازگشت', en: 'how often at most' },
  remind: { fa: 'یادآوری‌ها', en: 'reminders' },
  edit: { fa: 'آنچه متقاضی می‌تواند تغییر دهد', en: 'what the applicant may change' },
  amount: { fa: 'مبلغ', en: 'amount' },
  account: { fa: 'حساب', en: 'account' },
  authority: { fa: 'سقف اختیار', en: 'limits of authority' },
  instalments: { fa: 'اقساط', en: 'instalments' },
  refund: { fa: 'بازگشت وجه', en: 'refund' },
  rules: { fa: 'قاعده‌ها', en: 'rules' },
  table: { fa: 'جدول تصمیم', en: 'decision table' },
  inputs: { fa: 'ورودی‌های جدول', en: 'inputs of the table' },
  override: { fa: 'تصحیح انسانی', en: 'override' },
  inquiries: { fa: 'استعلام‌ها', en: 'inquiries' },
  checks: { fa: 'آزمون‌ها', en: 'checks' },
  retryFor: { fa: 'مهلت تلاش دوباره', en: 'how long it is tried' },
  fallback: { fa: 'جانشین انسانی', en: 'human fallback' },
  use: { fa: 'پایگاه', en: 'register' },
  appointment: { fa: 'نوبت بازدید', en: 'appointment' },
  photos: { fa: 'عکس‌ها', en: 'photos' },
  geofence: { fa: 'محدودهٔ مکانی', en: 'geofence' },
  checklist: { fa: 'سیاههٔ بازدید', en: 'checklist' },
  offline: { fa: 'کار بی‌اتصال', en: 'work without a line' },
  document: { fa: 'قالب سند', en: 'template of the paper' },
  conditions: { fa: 'شرط‌های سند', en: 'conditions' },
  sign: { fa: 'امضاکننده', en: 'who signs' },
  validity: { fa: 'اعتبار', en: 'validity' },
  result: { fa: 'نتیجه', en: 'result' },
  budget: { fa: 'اندازه', en: 'length' },
  starts: { fa: 'آغاز', en: 'start' },
  pauses: { fa: 'توقف‌ها', en: 'pauses' },
  ladder: { fa: 'نردبان یادآوری', en: 'ladder' },
  onExpiry: { fa: 'در پایان مهلت', en: 'upon expiry' },
  anytime: { fa: 'انصراف و اصلاح', en: 'withdrawing and amending' },
  after: { fa: 'پس از پایان', en: 'after the end' },
  notify: { fa: 'خبررسانی', en: 'notifying' },
};

/** `next.accept` as «گام بعد (accept)». */
function propertyWords(path: string): Words {
  const [first = '', ...rest] = path.split('.');
  const known = properties[first] ?? { fa: first, en: first };
  return rest.length === 0 ? known : { fa: `${known.fa} (${rest.join('.')})`, en: `${known.en} (${rest.join('.')})` };
}

function changedWords(before: string | null, after: string | null, words: Record<'added' | 'removed' | 'now' | 'was', string>): string {
  if (before === null) return `${words.added}: ${after}.`;
  if (after === null) return `${words.removed} (${before}).`;
  return `${words.now} ${after} (${words.was} ${before}).`;
}

function valueWords(value: unknown): { fa: string | null; en: string | null } {
  if (value === null) return { fa: null, en: null };
  if (typeof value === 'boolean') return value ? { fa: 'بله', en: 'yes' } : { fa: 'نه', en: 'no' };
  if (typeof value === 'number') return { fa: toPersianDigits(String(value)), en: String(value) };
  if (typeof value === 'string') return Duration.safeParse(value).success ? durationWords(value) : quoted(value, value);
  if (isText(value)) return quoted(value.fa, value.en ?? value.fa);
  const written = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(', ') : JSON.stringify(value);
  return quoted(written, written);
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'fa' in value && typeof value.fa === 'string';

const quoted = (fa: string, en: string): Words => ({ fa: `«${fa}»`, en: `“${en}”` });
