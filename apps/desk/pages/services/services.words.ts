import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';
import type { Tone } from '#ui/Tag';

export const words = {
  title: { fa: 'خدمت‌ها و نسخه‌ها', en: 'Services and versions' },
  lead: {
    fa: 'هر خدمت داده است، نه برنامه. پرونده‌ها با همان نسخه‌ای پایان می‌یابند که با آن آغاز شده‌اند.',
    en: 'A service is data, not code. Dossiers end under the version they began with.',
  },
  none: { fa: 'هنوز خدمتی منتشر نشده است.', en: 'No service is published yet.' },
  fromSample: { fa: 'خدمت تازه از نمونه', en: 'A new service from a sample' },
  toList: { fa: 'بازگشت به فهرست', en: 'Back to the list' },
  sample: { fa: 'نمونه', en: 'Sample' },
  sampleHint: {
    fa: 'متن این خدمت نقطهٔ آغاز است؛ key، عنوان و دستگاه مسئول (owner) را تغییر دهید.',
    en: 'The text of this service is where you begin; change key, title and owner.',
  },
  owner: { fa: 'دستگاه مسئول', en: 'Owner' },
  health: { fa: 'سلامت', en: 'Health' },
  changed: { fa: 'واپسین تغییر', en: 'Last change' },
  route: { fa: 'مسیر', en: 'Route' },
  stages: { fa: 'مرحله‌ها به‌ترتیب', en: 'Stages in order' },
  leads: { fa: 'می‌رود به', en: 'leads to' },
  staleRoute: {
    fa: 'این مسیرِ واپسین متنِ خواناست؛ آنچه اکنون نوشته‌اید هنوز خوانده نمی‌شود.',
    en: 'The route of the last text that could be read; what you have written now cannot yet.',
  },
  notCompared: { fa: 'تا متن خوانده نشود، سنجیدن آن با نسخهٔ جاری شدنی نیست.', en: 'It cannot be compared until it can be read.' },
  asker: { fa: 'پرسنده', en: 'whoever asked' },
  isEnd: { fa: 'پایان', en: 'an end' },
  noVersions: {
    fa: 'هنوز نسخه‌ای منتشر نشده است؛ پیش‌نویس منتظر نفر دوم است.',
    en: 'No version is published yet; the draft waits for a second person.',
  },
  service: { fa: 'خدمت', en: 'Service' },
  state: { fa: 'وضعیت', en: 'State' },
  version: { fa: 'نسخه', en: 'Version' },
  current: { fa: 'نسخهٔ جاری', en: 'Current version' },
  open: { fa: 'در جریان', en: 'Open' },
  closed: { fa: 'پایان‌یافته', en: 'Closed' },
  published: { fa: 'انتشار', en: 'Published' },
  publishedBy: { fa: 'منتشرکننده', en: 'By' },
  byInstallation: { fa: 'راه‌اندازی سامانه', en: 'The installation' },
  waiting: { fa: 'در انتظار نفر دوم', en: 'Wait for a second person' },
  suspended: { fa: 'پذیرش متوقف', en: 'Takes no requests' },
  versions: { fa: 'نسخه‌ها', en: 'Versions' },
  definition: { fa: 'تعریف', en: 'Definition' },
  proposals: { fa: 'پیشنهادها', en: 'Proposals' },
  views: { fa: 'بخش‌های خدمت', en: 'Parts of the service' },
  rollBack: { fa: 'بازگشت به این نسخه', en: 'Back to this version' },
  rollBackAsk: {
    fa: 'متن این نسخه با شمارهٔ تازه منتشر می‌شود. پرونده‌های در جریان تغییری نمی‌کنند.',
    en: 'What this version says is published again under the next number. Open dossiers do not change.',
  },
  rollBackDo: { fa: 'منتشر شود', en: 'Publish it' },
  isCurrent: { fa: 'این نسخه همین حالا جاری است.', en: 'It is the current one.' },
  notYours: { fa: 'این خدمت از آنِ دستگاه دیگری است.', en: 'The service belongs to another body.' },
  suspend: { fa: 'توقف پذیرش', en: 'Take no new requests' },
  suspendLead: {
    fa: 'درخواست تازه پذیرفته نمی‌شود و دلیل به متقاضیان نشان داده می‌شود. پرونده‌های در جریان ادامه می‌یابند.',
    en: 'New requests are refused, with the reason shown. Open dossiers go on.',
  },
  reason: { fa: 'دلیل، برای متقاضیان', en: 'The reason, for citizens (Persian)' },
  reasonEn: { fa: 'همان به انگلیسی', en: 'The same in English' },
  alternative: { fa: 'خدمت جایگزین', en: 'Another service instead' },
  noAlternative: { fa: 'ندارد', en: 'None' },
  suspendDo: { fa: 'پذیرش متوقف شود', en: 'Stop taking requests' },
  resume: { fa: 'از سر گرفتن پذیرش', en: 'Take requests again' },
  since: { fa: 'از', en: 'Since' },
  text: { fa: 'تعریف به YAML', en: 'The definition, in YAML' },
  textHint: {
    fa: 'شمارهٔ نسخه را بالا ببرید و متن را تغییر دهید. وارسی هم‌زمان با نوشتن انجام می‌شود و نوشته روی همین دستگاه می‌ماند.',
    en: 'Raise the version number and change the text. It is checked as you write, and kept on this device.',
  },
  checking: { fa: 'در حال وارسی…', en: 'Checking…' },
  sound: { fa: 'عیبی ندارد.', en: 'Nothing is wrong with it.' },
  changes: { fa: 'چه تغییری می‌کند', en: 'What would change' },
  noChanges: { fa: 'با نسخهٔ جاری یکی است.', en: 'The same as the current version.' },
  isNew: { fa: 'خدمتی تازه است.', en: 'It is a new service.' },
  mend: { fa: 'چاره', en: 'What mends it' },
  discard: { fa: 'دور ریختن نوشته', en: 'Discard what I wrote' },
  propose: { fa: 'پیشنهاد انتشار', en: 'Propose to publish' },
  whyDefects: { fa: 'نخست عیب‌ها را برطرف کنید.', en: 'Mend the defects first.' },
  whySame: { fa: 'چیزی برای پیشنهاد نیست.', en: 'There is nothing to propose.' },
  whyWait: { fa: 'وارسی هنوز تمام نشده است.', en: 'The check is not done yet.' },
  from: { fa: 'از کی', en: 'From when' },
  fromAgreed: { fa: 'همین که نفر دوم بپذیرد', en: 'As soon as a second person agrees' },
  proposed: { fa: 'پیشنهاد شد. مدیر دیگری باید آن را بپذیرد.', en: 'Proposed. Another administrator must agree.' },
  noProposals: { fa: 'پیشنهادی در میان نیست.', en: 'There is no proposal.' },
  proposedBy: { fa: 'پیشنهاددهنده', en: 'Proposed by' },
  agree: { fa: 'موافقم، منتشر شود', en: 'I agree: publish it' },
  withdraw: { fa: 'پس گرفتن', en: 'Take back' },
  see: { fa: 'دیدن تغییرها', en: 'See what changes' },
  own: { fa: 'پیشنهاد خودتان است؛ نفر دوم باید بپذیرد.', en: 'It is your own; a second person must agree.' },
  settled: { fa: 'تعیین تکلیف شده است.', en: 'It is settled.' },
} as const;

export const serviceStates = {
  draft: { tone: 'yours', text: { fa: 'پیش‌نویس', en: 'Draft' } },
  live: { tone: 'success', text: { fa: 'در کار', en: 'Live' } },
  suspended: { tone: 'warning', text: { fa: 'پذیرش متوقف', en: 'Takes no requests' } },
} as const;

/** What stands on a defect weighs more than what is late. */
export function healthWords({ late, defects }: { late: number; defects: number }): { tone: Tone; text: Text } {
  const [behind, standing] = [numberWords(late), numberWords(defects)];
  if (defects > 0) return { tone: 'danger', text: { fa: `${standing.fa} پرونده ایستاده`, en: `${standing.en} at a standstill` } };
  if (late > 0) return { tone: 'warning', text: { fa: `${behind.fa} دیرکرد`, en: `${behind.en} late` } };
  return { tone: 'success', text: { fa: 'سالم', en: 'Well' } };
}

/** «سطر ۴۲». */
export const lineWords = (line: number): Text => {
  const { fa, en } = numberWords(line);
  return { fa: `سطر ${fa}`, en: `Line ${en}` };
};

/** «۲ عیب». */
export const defectCountWords = (count: number): Text => {
  const { fa, en } = numberWords(count);
  return { fa: `${fa} عیب`, en: `${en} ${count === 1 ? 'defect' : 'defects'}` };
};

export const proposalStates = {
  proposed: { tone: 'yours', text: { fa: 'در انتظار نفر دوم', en: 'Waits for a second person' } },
  agreed: { tone: 'info', text: { fa: 'در انتظار روز خود', en: 'Waits for its day' } },
  published: { tone: 'success', text: { fa: 'منتشر شد', en: 'Published' } },
  withdrawn: { tone: 'neutral', text: { fa: 'پس گرفته شد', en: 'Taken back' } },
} as const;
