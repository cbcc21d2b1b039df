import type { Result, Text } from '#domain/definition/schema';
import type { Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';

export const words = {
  case: { fa: 'پرونده', en: 'Case' },
  due: { fa: 'مهلت', en: 'Due' },
  backToList: { fa: 'برگشت به کارتابل', en: 'Back to the inbox' },
  nextCase: { fa: 'پروندهٔ بعدی', en: 'Next case' },
  previousCase: { fa: 'پروندهٔ پیشین', en: 'Previous case' },
  next: { fa: 'بعدی', en: 'Next' },
  previous: { fa: 'پیشین', en: 'Previous' },
  why: { fa: 'چرا اینجاست؟', en: 'Why is it here?' },
  views: { fa: 'بخش‌های پرونده', en: 'Parts of the case' },
  wait: { fa: 'در حال دریافت…', en: 'Loading…' },

  // Form
  changed: { fa: 'تغییر کرده', en: 'Changed' },
  before: { fa: 'پیش‌تر:', en: 'Before:' },
  flag: { fa: 'نیاز به اصلاح', en: 'Needs mending' },
  unflag: { fa: 'برداشتن نشان', en: 'Remove the flag' },
  flagNote: { fa: 'چه چیزی درست نیست؟ (متقاضی می‌خواند)', en: 'What is wrong? (The applicant reads it)' },
  noForm: { fa: 'پاسخی در دید شما نیست', en: 'No answers are open to you' },

  // Documents
  documents: { fa: 'مدارک', en: 'Documents' },
  handedIn: { fa: 'پیوست‌های همکاران و دستگاه‌ها', en: 'Handed in by colleagues and bodies' },
  noDocuments: { fa: 'مدرکی فرستاده نشده است', en: 'No documents were sent' },
  good: { fa: 'درست است', en: 'Good' },
  bad: { fa: 'درست نیست', en: 'Not good' },
  zoomIn: { fa: 'بزرگ‌تر', en: 'Zoom in' },
  zoomOut: { fa: 'کوچک‌تر', en: 'Zoom out' },
  rotate: { fa: 'چرخاندن', en: 'Rotate' },
  newTab: { fa: 'در برگهٔ تازه', en: 'In a new tab' },
  notShown: { fa: 'این فایل را اینجا نمی‌توان نشان داد', en: 'This file cannot be shown here' },
  scanWaiting: { fa: 'در حال وارسی', en: 'Being scanned' },

  // Opinions
  noParties: { fa: 'در این مسیر از دستگاه دیگری نظر خواسته نمی‌شود', en: 'No other body is asked on this route' },
  deemed: { fa: 'با سکوت', en: 'by silence' },
  secret: { fa: 'متن نظر در دید شما نیست', en: 'The text is not open to you' },
  silence: { fa: 'سکوت', en: 'Silence' },

  // History
  noHistory: { fa: 'هنوز رویدادی نیست', en: 'Nothing has happened yet' },
  system: { fa: 'سامانه', en: 'System' },
  applicant: { fa: 'متقاضی', en: 'Applicant' },
  all: { fa: 'همهٔ ریزرویدادها', en: 'Every detail' },

  // Route
  onSilence: { fa: 'سکوت', en: 'silence' },
  returns: { fa: 'برمی‌گردد به', en: 'returns to' },
  leads: { fa: 'می‌رود به', en: 'leads to' },
  here: { fa: 'اکنون اینجاست', en: 'is here now' },
  passed: { fa: 'گذشته', en: 'passed' },
  ahead: { fa: 'در پیش', en: 'ahead' },
  asker: { fa: 'همان پرسنده', en: 'whoever asked' },
  picture: { fa: 'نقشهٔ مسیر', en: 'Map of the route' },

  // Related
  related: { fa: 'پرونده‌های مرتبط', en: 'Related cases' },
  samePerson: { fa: 'از همین متقاضی', en: 'Of the same applicant' },
  samePlace: { fa: 'در همین نشانی یا اشتراک، از متقاضی دیگر', en: 'At the same address or meter, of another applicant' },
  similar: { fa: 'مانند این، در همین مرحله', en: 'Like this one, at the same stage' },
  similarGreen: { fa: 'در دست شما و با وارسی سبز', en: 'Yours to decide, with every check green' },
  appealOf: { fa: 'اعتراض', en: 'Appeal' },
  noRelated: { fa: 'پروندهٔ مرتبطی در دید شما نیست', en: 'No related case is open to you' },

  // Rail
  checks: { fa: 'استعلام دفترهای ثبت', en: 'Register checks' },
  noChecks: { fa: 'هنوز از دفتری پرسیده نشده است', en: 'No register has been asked yet' },
  rail: { fa: 'تصمیم و وارسی', en: 'Decision and checks' },
  openTask: { fa: 'کار شما در این پرونده', en: 'Your task in this case' },
  peek: { fa: 'نگاه به پرونده', en: 'A look at the case' },
  open: { fa: 'باز کردن پرونده', en: 'Open the case' },
  close: { fa: 'بستن', en: 'Close' },
  colleague: { fa: 'همکار', en: 'A colleague' },
  atCounter: { fa: 'به نمایندگی از متقاضی در پیشخوان', en: 'for the applicant, at the counter' },
  against: { fa: 'به زیان پرونده', en: 'speaks against it' },
  askedAt: { fa: 'پرسیده شد', en: 'asked' },
  byHand: { fa: 'پاسخ دستی به جای دفتر', en: 'Answer by hand in its stead' },
  noAnswer: { fa: 'هنوز پاسخ نداده', en: 'not answered yet' },
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },
  cancel: { fa: 'انصراف', en: 'Cancel' },
  checklist: { fa: 'وارسی این مرحله', en: 'To look at in this stage' },
  snooze: { fa: 'تعویق', en: 'Put off' },
  notes: { fa: 'یادداشت‌ها', en: 'Notes' },
  noNotes: { fa: 'یادداشتی نیست', en: 'No notes' },
  addNote: { fa: 'افزودن یادداشت', en: 'Add a note' },
  note: { fa: 'یادداشت', en: 'Note' },
  forWhom: { fa: 'چه کسی می‌بیند؟', en: 'Who sees it?' },
  money: { fa: 'پرداخت‌ها', en: 'Payments' },
  papers: { fa: 'برگه‌های صادرشده', en: 'Issued papers' },
} as const;

export const resultWords: Record<Result, Text> = {
  approved: { fa: 'پذیرفته شد', en: 'Approved' },
  approvedWithConditions: { fa: 'با شرط پذیرفته شد', en: 'Approved with conditions' },
  rejected: { fa: 'رد شد', en: 'Rejected' },
  deemedApproved: { fa: 'با سکوت پذیرفته شد', en: 'Deemed approved' },
  answered: { fa: 'پاسخ داده شد', en: 'Answered' },
  lapsed: { fa: 'پایان مهلت', en: 'Lapsed' },
  withdrawn: { fa: 'انصراف', en: 'Withdrawn' },
  duplicate: { fa: 'تکراری', en: 'Duplicate' },
  transferred: { fa: 'به دستگاه دیگر رفت', en: 'Transferred' },
};

export const stageWords = {
  documents: { fa: 'مدارکی که داوری شد', en: 'Documents judged' },
  registers: { fa: 'دفترهایی که پاسخ دادند', en: 'Registers that answered' },
  bodies: { fa: 'دستگاه‌هایی که نظر دادند', en: 'Bodies that gave an opinion' },
  of: (some: Words, all: Words): Text => ({ fa: `${some.fa} از ${all.fa}`, en: `${some.en} of ${all.en}` }),
  done: { fa: 'انجام شد', en: 'done' },
  open: { fa: 'مانده', en: 'still to do' },
  wrong: { fa: 'چیزی درست نیست', en: 'something is wrong' },
} as const;

/** «۱۴ درخواست مانند این»: as many as there are beside it. */
export const alikeWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${fa} درخواست مانند این`, en: `${en} requests like this one` };
};

/** «۲ تای دیگر وارسی قرمز دارند». */
export const asideWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return {
    fa: `${fa} درخواست دیگر هم مانند این است و وارسی‌اش سبز نیست؛ جداگانه دیده شود`,
    en: `${en} more are alike, but not every check is green: look at them one by one`,
  };
};

export const readerWords: Record<'unit' | 'agency' | 'applicant', Text> = {
  unit: { fa: 'همکاران همین سمت', en: 'Colleagues of the post' },
  agency: { fa: 'همهٔ دستگاه', en: 'The whole agency' },
  applicant: { fa: 'متقاضی هم', en: 'The applicant too' },
};

export const verdictWords: Record<string, { tone: 'success' | 'warning' | 'danger' | 'neutral'; text: Text }> = {
  concur: { tone: 'success', text: { fa: 'موافق', en: 'Agrees' } },
  concurWithConditions: { tone: 'warning', text: { fa: 'موافق مشروط', en: 'Agrees with conditions' } },
  object: { tone: 'danger', text: { fa: 'مخالف', en: 'Objects' } },
  notCompetent: { tone: 'neutral', text: { fa: 'در صلاحیت ندانست', en: 'Not competent' } },
};

export const partyStateWords: Record<string, Text> = {
  asked: { fa: 'در انتظار پاسخ', en: 'Awaiting an answer' },
  answered: { fa: 'پاسخ داد', en: 'Answered' },
  'waiting-for-info': { fa: 'در انتظار متقاضی', en: 'Waits for the applicant' },
  escalated: { fa: 'نزد رئیس', en: 'With the head' },
  unasked: { fa: 'هنوز نرسیده', en: 'Not yet asked' },
};

export const chargeWords: Record<string, Text> = {
  due: { fa: 'در انتظار پرداخت', en: 'Due' },
  scheduled: { fa: 'قسط آینده', en: 'Scheduled' },
  paid: { fa: 'پرداخت شد', en: 'Paid' },
  expired: { fa: 'مهلت گذشت', en: 'Expired' },
  void: { fa: 'باطل', en: 'Void' },
  transferred: { fa: 'به قبض‌ها رفت', en: 'Moved to bills' },
  'refund-owed': { fa: 'در حال بازگشت', en: 'Being refunded' },
  refunded: { fa: 'برگردانده شد', en: 'Refunded' },
};

export const outputWords: Record<string, { tone: 'success' | 'danger' | 'info' | 'neutral'; text: Text }> = {
  'being-issued': { tone: 'info', text: { fa: 'در حال صدور', en: 'Being issued' } },
  valid: { tone: 'success', text: { fa: 'معتبر', en: 'Valid' } },
  revoked: { tone: 'danger', text: { fa: 'باطل', en: 'Revoked' } },
  replaced: { tone: 'neutral', text: { fa: 'جایگزین‌شده', en: 'Replaced' } },
};
