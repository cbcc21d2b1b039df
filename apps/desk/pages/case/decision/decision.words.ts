import type { Text } from '#domain/definition/schema';
import { moneyWords } from '#domain/text/words';
import { numberWords } from '#ui/format/number';
import type { CaseTask } from '../case-data';

/** Acts whose name no definition gives. */
const actWords: Record<string, Text> = {
  concur: { fa: 'موافق', en: 'Agree' },
  concurWithConditions: { fa: 'موافق مشروط', en: 'Agree with conditions' },
  object: { fa: 'مخالف', en: 'Object' },
  needInfo: { fa: 'پرسش از متقاضی', en: 'Ask the applicant' },
  notCompetent: { fa: 'در صلاحیت ما نیست', en: 'Not ours to say' },
  approve: { fa: 'تأیید', en: 'Approve' },
  reject: { fa: 'رد', en: 'Reject' },
  confirm: { fa: 'تأیید همین رقم‌ها', en: 'Confirm these figures' },
  set: { fa: 'اصلاح رقم‌ها', en: 'Correct the figures' },
  acknowledge: { fa: 'دیدم و پیگیری می‌کنم', en: 'Seen, and followed up' },
  answer: { fa: 'ثبت پاسخ', en: 'Enter the answer' },
  retry: { fa: 'دوباره بکوش', en: 'Try again' },
  settled: { fa: 'بیرون از سامانه انجام شد', en: 'Done outside the system' },
  keep: { fa: 'همین‌جا بماند', en: 'Let it stay here' },
  noShow: { fa: 'کسی در محل نبود', en: 'Nobody was there' },
  done: { fa: 'انجام شد', en: 'Done' },
  read: { fa: 'خوانده شد', en: 'Read' },
  repaired: { fa: 'تعمیر شد', en: 'Repaired' },
  notFound: { fa: 'پیدا نشد', en: 'Not found' },
  notOurs: { fa: 'در حوزهٔ ما نیست', en: 'Not ours' },
  feasible: { fa: 'شدنی است', en: 'Feasible' },
  infeasible: { fa: 'شدنی نیست', en: 'Not feasible' },
  revisit: { fa: 'بازدید دوباره', en: 'Visit again' },
  passed: { fa: 'تأیید بازدید', en: 'Passed' },
  failed: { fa: 'رد در بازدید', en: 'Failed' },
  // What nobody chose: how a task ends by itself.
  'answered-by-register': { fa: 'دفتر ثبت خودش پاسخ داد', en: 'The register answered after all' },
  'answered-elsewhere': { fa: 'پاسخ از راه دیگری رسید', en: 'Answered elsewhere' },
  'not-asked-any-more': { fa: 'دیگر پرسیده نمی‌شود', en: 'Not asked any more' },
  silent: { fa: 'مهلت بی‌پاسخ گذشت', en: 'The time passed without an answer' },
  expired: { fa: 'مهلت گذشت', en: 'The time has passed' },
  closed: { fa: 'پرونده بسته شد', en: 'The case was closed' },
};

/** As the definition names it, or as it is usually called; of a repair, to which stage it leads past this one. */
export const actionWords = ({ name, label }: { name: string; label?: Text | undefined }, kind?: CaseTask['kind']): Text => {
  if (kind === 'repair' && label) return { fa: `گذر به «${label.fa}»`, en: `On to “${label.en ?? label.fa}”` };
  return label ?? actWords[name] ?? { fa: name };
};

export const words = {
  title: { fa: 'تصمیم', en: 'Decision' },
  handUp: { fa: 'سپردن به بالادست', en: 'Hand up' },
  acts: { fa: 'چه می‌کنید؟', en: 'What do you do?' },
  notMine: { fa: 'در این پرونده کاری در دست شما نیست', en: 'Nothing here is yours to do' },
  after: { fa: 'پس از آن', en: 'What follows' },
  message: { fa: 'متقاضی این پیام را می‌خواند', en: 'The applicant will read this' },
  noMessage: { fa: 'به متقاضی پیامی نمی‌رود.', en: 'Nothing is sent to the applicant.' },
  reasons: { fa: 'دلیل', en: 'Reason' },
  reasonsHint: { fa: 'دلیل‌ها به متقاضی گفته می‌شود', en: 'Reasons are told to the applicant' },
  comment: { fa: 'توضیح', en: 'Comment' },
  reply: { fa: 'متن پاسخ به متقاضی', en: 'Reply to the applicant' },
  conditions: { fa: 'شرط‌ها، هر کدام در یک خط', en: 'Conditions, one a line' },
  slash: { fa: 'برای متن آماده / بزنید', en: 'Type / for a template' },
  flagged: { fa: 'آنچه باید تکمیل شود', en: 'What must be completed' },
  flaggedNone: {
    fa: 'هیچ مدرک یا پاسخی را نشان نکرده‌اید؛ متقاضی می‌تواند همه را تغییر دهد. در زبانه‌های فرم و مدارک می‌توان نشان کرد.',
    en: 'You have flagged nothing, so the applicant may change everything. Flag documents and answers on their tabs.',
  },
  confirm: { fa: 'چهار رقم آخر کد رهگیری', en: 'Last four digits of the tracking code' },
  confirmWhy: {
    fa: 'این تصمیم اثر حقوقی دارد و واگرد ندارد. برای تأیید',
    en: 'This decision has legal effect and cannot be undone. To confirm, type',
  },
  confirmWrong: { fa: 'چهار رقم با کد این پرونده یکی نیست', en: 'These are not the last four digits of this case' },
  undoable: { fa: 'تا ۱۰ ثانیه واگرد دارد.', en: 'Can be undone for 10 seconds.' },
  doIt: { fa: 'انجام', en: 'Do it' },
  missing: { fa: 'هنوز کم دارد:', en: 'Still needed:' },
  offline: { fa: 'بی اتصال نمی‌توان تصمیم گرفت؛ نوشته‌تان می‌ماند', en: 'No decision without a connection; what you wrote stays' },
  saved: { fa: 'ذخیره شد', en: 'Saved' },
  kept: { fa: 'در برگهٔ دیگری هم نوشته بودید', en: 'You had also written in another tab' },
  takeKept: { fa: 'آن نوشته را بیاور', en: 'Bring that text' },
  dropKept: { fa: 'همین بماند', en: 'Keep this one' },
  theirs: { fa: 'تصمیم ثبت‌شده', en: 'The decision that stands' },
  mine: { fa: 'نوشتهٔ شما (از میان نرفته است)', en: 'What you wrote (not lost)' },
  again: { fa: 'پروندهٔ تازه را نشان بده', en: 'Show the case as it is now' },
  keepAsNote: { fa: 'یادداشت پرونده شود', en: 'Keep it as a note' },
  copy: { fa: 'رونوشت نوشته‌ام', en: 'Copy my text' },
  copied: { fa: 'رونوشت شد', en: 'Copied' },
  held: { fa: 'این تصمیم در مهلت واگرد است', en: 'This decision can still be undone' },
  fallen: { fa: 'تصمیم شما انجام نشد و نوشته‌تان ماند', en: 'Your decision was not carried out; your text was kept' },
  claim: { fa: 'برداشتن کار', en: 'Claim' },
  release: { fa: 'رها کردن', en: 'Release' },
  handOver: { fa: 'سپردن به دیگری', en: 'Hand over' },
  standIn: { fa: 'به جانشینی از', en: 'Standing in for' },
  templates: { fa: 'متن‌های آماده', en: 'Templates' },
  noTemplates: { fa: 'متن آماده‌ای نیست', en: 'There are no templates' },
  unfilled: { fa: 'این جاها را پر کنید:', en: 'Fill in:' },
  noPhotos: { fa: 'فایل یا عکس', en: 'File or picture' },
  detach: { fa: 'برداشتن', en: 'Take away' },
  attachments: { fa: 'پیوست‌ها', en: 'Attachments' },
  register: { fa: 'پاسخ دفتر ثبت', en: 'The register’s answer' },
  day: { fa: 'روز', en: 'Day' },
  month: { fa: 'ماه', en: 'Month' },
  year: { fa: 'سال', en: 'Year' },
  here: { fa: 'جای کنونی من', en: 'Where I am' },
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },
  choose: { fa: 'برگزینید', en: 'Choose' },
} as const;

/** «تأیید: ۱۶۱٬۵۰۰٬۰۰۰ ریال؛ اختیار این سمت تا ۱۰۰٬۰۰۰٬۰۰۰ ریال است.» */
export const beyondWords = (action: Text, { amount, upTo }: { amount: number; upTo: number }): Text => {
  const [decides, reaches] = [moneyWords(amount), moneyWords(upTo)];
  return {
    fa: `${action.fa}: ${decides.fa}؛ اختیار این سمت تا ${reaches.fa} است.`,
    en: `${action.en ?? action.fa}: ${decides.en}; this post may decide up to ${reaches.en}.`,
  };
};

/** «پیوست ۲». */
export const attachedWords = (number: number): Text => {
  const { fa, en } = numberWords(number);
  return { fa: `پیوست ${fa}`, en: `Attachment ${en}` };
};

export const partsWords = (parts: number): Text => {
  const { fa, en } = numberWords(parts);
  return { fa: `${fa} پیامک`, en: `${en} SMS` };
};
