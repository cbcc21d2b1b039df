import type { Text } from '#domain/definition/schema';
import type { MandateBasis } from '#domain/dossier/mandate';
import { toPersianDigits } from '#domain/text/digits';

export const words = {
  title: { fa: 'پیشخوان', en: 'Counter' },
  lead: {
    fa: 'مراجعه‌کننده را بشناسید؛ کدی به تلفن خودش می‌رود و آن را برای شما می‌خواند.',
    en: 'Find out who has come; a code goes to their own phone, and they read it out to you.',
  },
  who: { fa: 'مراجعه‌کننده کیست؟', en: 'Who has come?' },
  mobileOrId: { fa: 'شمارهٔ همراه یا کد ملی', en: 'Mobile number or national ID' },
  mobileOrIdHint: { fa: 'با هر صفحه‌کلیدی بنویسید؛ خودمان می‌شناسیم کدام است.', en: 'Either of them; in any digits.' },
  neither: { fa: 'نه شمارهٔ همراه درستی است و نه کد ملی درستی.', en: 'This is neither a mobile number nor a national ID.' },
  sendCode: { fa: 'فرستادن کد', en: 'Send the code' },
  noPhone: { fa: 'تلفن همراه ندارد', en: 'Has no phone' },
  code: { fa: 'کدی که مراجعه‌کننده می‌خواند', en: 'The code that the client reads out' },
  codeAgain: { fa: 'فرستادن کد دیگر', en: 'Send another code' },
  nationalId: { fa: 'کد ملی مراجعه‌کننده', en: 'National ID of the client' },
  nationalIdHint: {
    fa: 'با این شماره هنوز درخواستی نداده است؛ کد ملی‌اش را هم بنویسید.',
    en: 'New to us under this number: write their national ID, too.',
  },
  begin: { fa: 'آغاز کار', en: 'Begin' },
  somebodyElse: { fa: 'کس دیگری', en: 'Somebody else' },
  byCard: { fa: 'با کارت ملی', en: 'By the identity card' },
  cardSeen: { fa: 'کارت ملی را دیدم و چهره با آن یکی است', en: 'I have seen the card, and it is this person' },
  cardFirst: { fa: 'بی دیدن کارت ملی نمی‌توانید از سوی او کاری کنید.', en: 'Without the card you may do nothing in their name.' },
  serving: { fa: 'مراجعه‌کننده', en: 'Client' },
  next: { fa: 'نفر بعدی', en: 'Next client' },
  nextTitle: { fa: 'این درخواست فرستاده نشده است', en: 'This request has not been sent' },
  nextHelp: {
    fa: 'با آمدن نفر بعدی، آنچه برای این مراجعه‌کننده نوشته‌اید پاک می‌شود.',
    en: 'When the next client comes, what you wrote for this one is gone.',
  },
  nextAnyway: { fa: 'پاک کن و نفر بعدی', en: 'Clear it, and the next client' },
  stay: { fa: 'می‌مانم', en: 'Stay' },
  gone: { fa: 'نفر بعدی. چیزی از مراجعه‌کنندهٔ پیشین نمانده است.', en: 'Next client. Nothing of the one before is left.' },
  service: { fa: 'خدمت', en: 'Service' },
  search: { fa: 'چه کاری دارد؟', en: 'What is it about?' },
  searchHint: { fa: 'با واژه‌های خود او؛ Enter نخستین را باز می‌کند.', en: 'In their own words; Enter opens the first.' },
  noService: { fa: 'خدمتی با این واژه‌ها نیست', en: 'No service with these words' },
  suspended: { fa: 'درخواست تازه نمی‌پذیرد', en: 'Takes no new requests' },
  earlier: { fa: 'درخواست‌های پیشین در همین پیشخوان', en: 'Earlier requests at this counter' },
  noEarlier: { fa: 'در این پیشخوان درخواستی از او ثبت نشده است', en: 'Nothing was filed for them here' },
  theirTurn: { fa: 'پاسخ او لازم است', en: 'Their answer is needed' },
  documents: { fa: 'مدارک', en: 'Documents' },
  documentsHelp: { fa: 'هر مدرک را پویش کنید و فایلش را برگزینید.', en: 'Scan each document, and choose its file.' },
  check: { fa: 'بازبینی', en: 'Check' },
  checkTitle: { fa: 'بازبینی پاسخ‌ها', en: 'Check the answers' },
  checkHelp: {
    fa: 'پاسخ‌ها را برای مراجعه‌کننده بخوانید. پس از ارسال تنها با بازگشت پرونده دگرگون می‌شوند.',
    en: 'Read the answers to the client. Once sent they change only by a send-back.',
  },
  change: { fa: 'برگشت و ویرایش', en: 'Back to change' },
  send: { fa: 'ارسال درخواست', en: 'Submit the request' },
  for: { fa: 'درخواست برای', en: 'Request for' },
  payLater: {
    fa: 'این خدمت پرداخت دارد. مبلغ که روشن شود، با پیامک به متقاضی گفته می‌شود.',
    en: 'There is something to pay. Once the sum is known, the applicant is told by SMS.',
  },
  notSent: { fa: 'فرستاده نشد', en: 'Not sent' },
  seeFile: { fa: 'دیدن فایل', en: 'See the file' },
  saving: { fa: 'در حال ذخیره…', en: 'Saving…' },
  saved: { fa: 'ذخیره شد', en: 'Saved' },
  lineBroke: { fa: 'اتصال برگشت‌پذیر نبود؛ فایل را دوباره برگزینید.', en: 'The line did not come back; choose the file again.' },
  filed: { fa: 'درخواست ثبت شد', en: 'The request is registered' },
  receipt: { fa: 'رسید ثبت درخواست', en: 'Receipt of the request' },
  trackingCode: { fa: 'کد رهگیری', en: 'Tracking code' },
  applicant: { fa: 'متقاضی', en: 'Applicant' },
  filedAt: { fa: 'زمان ثبت', en: 'Filed' },
  counter: { fa: 'ثبت در', en: 'Filed at' },
  where: { fa: 'اکنون', en: 'Now' },
  follow: { fa: 'پیگیری', en: 'To follow it' },
  followAt: { fa: 'با کد رهگیری و چهار رقم آخر شمارهٔ همراه، در', en: 'With the tracking code and the last four digits of the mobile, at' },
  print: { fa: 'چاپ رسید', en: 'Print the receipt' },
  pdf: { fa: 'رسید (PDF)', en: 'Receipt (PDF)' },
  toPay: { fa: 'پرداختنی', en: 'To pay' },
  payHow: {
    fa: 'این پیشخوان پول نمی‌گیرد. پیامک پرداخت به شمارهٔ متقاضی می‌رود؛ برگهٔ چاپی هم مبلغ و نشانی پرداخت را دارد.',
    en: 'This counter takes no money. An SMS about the payment goes to the applicant; the printed slip has the sum and the address, too.',
  },
  payAt: { fa: 'پرداخت در', en: 'Pay at' },
  until: { fa: 'تا', en: 'by' },
  papers: { fa: 'سند صادرشده', en: 'Issued papers' },
  printPaper: { fa: 'باز کردن برای چاپ', en: 'Open to print' },
  asked: { fa: 'پاسخ متقاضی خواسته شده است', en: 'The applicant is asked to answer' },
  askedHelp: {
    fa: 'پاسخ را از سوی مراجعه‌کننده می‌فرستید؛ در سیر پرونده «به نمایندگی در پیشخوان» می‌آید و به خودش پیامک می‌رسد.',
    en: 'You answer in the name of the client; the history says so, and they are told by SMS.',
  },
  reasons: { fa: 'چرا', en: 'Why' },
  note: { fa: 'توضیح', en: 'Words to the officer' },
  answer: { fa: 'فرستادن پاسخ', en: 'Send the answer' },
  answered: { fa: 'پاسخ رسید. پرونده به همان کارشناس برگشت.', en: 'The answer has arrived. The case is back with the same officer.' },
  back: { fa: 'برگشت به پیشخوان', en: 'Back to the counter' },
} as const;

/** By what right the clerk acts, beside the client's name. */
export const basisWords: Record<MandateBasis, Text> = {
  code: { fa: 'با کد یک‌بارمصرف', en: 'by a one-time code' },
  presence: { fa: 'با کارت ملی', en: 'by the identity card' },
  register: { fa: 'به تأیید ثبت احوال', en: 'confirmed by the civil register' },
  proof: { fa: 'با مدرک', en: 'by a proof' },
  word: { fa: 'به گفتهٔ خودش', en: 'by their own word' },
};

export const sentToWords = (ends: string): { fa: string; en: string } => ({
  fa: `کد به شماره‌ای رفت که با ${toPersianDigits(ends)} پایان می‌یابد. دو دقیقه اعتبار دارد.`,
  en: `The code went to the number ending in ${ends}. It is good for two minutes.`,
});

export const sendingWords = (percent: number): { fa: string; en: string } => ({
  fa: `در حال فرستادن فایل… ${toPersianDigits(String(percent))}٪`,
  en: `Sending the file… ${percent}%`,
});
