import type { Wording } from '#contracts/http/wording';
import type { WordingVariable } from '#domain/notices/wording';
import type { Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';
import type { Tone } from '#ui/Tag';

export const words = {
  title: { fa: 'متن پیام‌ها', en: 'Wordings' },
  lead: {
    fa: 'آنچه متقاضیان و کارکنان در هر مرحله می‌خوانند. متن تازه را مدیری پیشنهاد می‌کند و مدیر دیگری می‌پذیرد.',
    en: 'What citizens and staff read at each moment. One administrator proposes other words, another agrees.',
  },
  moments: { fa: 'پیام‌ها', en: 'Messages' },
  proposals: { fa: 'پیشنهادها', en: 'Proposals' },
  history: { fa: 'پیشینه', en: 'History' },
  views: { fa: 'بخش‌های متن پیام‌ها', en: 'Parts of the wordings' },
  applicant: { fa: 'به متقاضی', en: 'To the applicant' },
  staff: { fa: 'به کارکنان', en: 'To staff' },
  moment: { fa: 'هنگامِ', en: 'When' },
  to: { fa: 'به', en: 'To' },
  text: { fa: 'متن', en: 'Words' },
  builtIn: { fa: 'متن سامانه', en: 'Built in' },
  own: { fa: 'متن خودتان', en: 'Your own words' },
  change: { fa: 'متن دیگر', en: 'Other words' },
  service: { fa: 'خدمت', en: 'Service' },
  allServices: { fa: 'همهٔ خدمت‌ها', en: 'All services' },
  fa: { fa: 'متن فارسی', en: 'In Persian' },
  en: { fa: 'متن انگلیسی', en: 'In English' },
  hint: {
    fa: 'جای‌خالی‌ها را با دکمه‌های زیر بگذارید. اگر کد رهگیری را نگذارید، خودش در پایان می‌آید؛ اگر جای‌خالی‌ای چیزی نداشته باشد، متن سامانه فرستاده می‌شود.',
    en: 'Put in blanks with the buttons below. Without one the tracking code is added at the end; where a blank has nothing to hold, the built-in words go out.',
  },
  enHint: { fa: 'خالی: همان متن انگلیسی سامانه.', en: 'Empty: the built-in English words.' },
  blanks: { fa: 'جای‌خالی‌ها', en: 'Blanks' },
  previewOnCase: { fa: 'روی این پرونده', en: 'On this case' },
  onCase: { fa: 'روی یک پروندهٔ واقعی', en: 'On a real case' },
  onCaseHint: {
    fa: 'کد رهگیری پرونده‌ای از دستگاه شما؛ خالی که باشد روی نمونه نشان داده می‌شود.',
    en: 'The tracking code of a case of your body; empty shows it on a sample.',
  },
  preview: { fa: 'روی نمونه', en: 'On a sample' },
  propose: { fa: 'پیشنهاد متن', en: 'Propose' },
  back: { fa: 'بازگشت به متن سامانه', en: 'Back to the built-in words' },
  proposed: { fa: 'پیشنهاد شد. مدیر دیگری باید آن را بپذیرد.', en: 'Proposed. Another administrator must agree.' },
  whyEmpty: { fa: 'متن را بنویسید.', en: 'Write the words.' },
  whyService: { fa: 'خدمت را برگزینید.', en: 'Choose the service.' },
  whyWrong: { fa: 'نخست ایراد متن را برطرف کنید.', en: 'Mend the words first.' },
  choose: { fa: 'برگزینید', en: 'Choose' },
  agree: { fa: 'موافقم، همین گفته شود', en: 'I agree: say this' },
  agreed: { fa: 'از این پس همین گفته می‌شود.', en: 'It is said from now on.' },
  withdraw: { fa: 'پس گرفتن', en: 'Take back' },
  noProposals: { fa: 'پیشنهادی در انتظار نیست.', en: 'No proposal waits.' },
  noHistory: { fa: 'هنوز متنی تغییر نکرده است.', en: 'No words were changed yet.' },
  proposedBy: { fa: 'پیشنهاددهنده', en: 'Proposed by' },
  settledBy: { fa: 'پذیرنده', en: 'Settled by' },
  state: { fa: 'وضعیت', en: 'State' },
  inForce: { fa: 'در کار', en: 'In force' },
  replaced: { fa: 'جایگزین شد', en: 'Replaced' },
} as const;

export const stateWords: Record<Wording['state'], { tone: Tone; text: Words }> = {
  proposed: { tone: 'yours', text: { fa: 'در انتظار نفر دوم', en: 'Waits for a second person' } },
  agreed: { tone: 'success', text: { fa: 'پذیرفته شد', en: 'Agreed' } },
  withdrawn: { tone: 'neutral', text: { fa: 'پس گرفته شد', en: 'Taken back' } },
};

/** A new blank is a compile error here until it has its name. */
export const variableWords: Record<WordingVariable, Words> = {
  service: { fa: 'نام خدمت', en: 'Service' },
  stage: { fa: 'مرحله', en: 'Stage' },
  due: { fa: 'مهلت', en: 'Due date' },
  amount: { fa: 'مبلغ', en: 'Amount' },
  trackingCode: { fa: 'کد رهگیری', en: 'Tracking code' },
};

export const whyNotWords: Record<string, Words> = {
  'proposal-own': { fa: 'پیشنهاد خودتان است؛ نفر دوم باید بپذیرد.', en: 'It is your own; a second person must agree.' },
  'not-permitted': { fa: 'مدیر سامانه باید بپذیرد.', en: 'It is for the administrator of the installation.' },
  'proposal-settled': { fa: 'تعیین تکلیف شده است.', en: 'It is settled.' },
};

export function partsWords({ parts, left }: { parts: number; left: number }): Words {
  const [count, rest] = [numberWords(parts), numberWords(left)];
  return { fa: `${count.fa} پیامک؛ ${rest.fa} نویسه جا دارد`, en: `${count.en} SMS; room for ${rest.en} characters` };
}
