import type { Relation } from '#domain/dossier/mandate';

/** What the one acted for is to the one who acts. */
export const relationWords: Record<Relation, { fa: string; en: string }> = {
  child: { fa: 'فرزند', en: 'child' },
  parent: { fa: 'پدر یا مادر', en: 'parent' },
  ward: { fa: 'تحت سرپرستی یا قیمومت', en: 'ward' },
  company: { fa: 'شرکت یا مؤسسه', en: 'organisation' },
  client: { fa: 'مراجعه‌کنندهٔ پیشخوان', en: 'client of the counter' },
  attorney: { fa: 'موکل', en: 'principal, by power of attorney' },
};

export const basisWords = {
  register: { fa: 'به تأیید ثبت احوال', en: 'Confirmed by the civil register' },
  proof: { fa: 'با مدرک', en: 'By a proof' },
  code: { fa: 'با کد یک‌بارمصرف در دفتر پیشخوان', en: 'By a one-time code at the counter' },
  presence: { fa: 'حضوری در دفتر پیشخوان', en: 'In person at the counter' },
  word: { fa: 'به گفتهٔ خودتان', en: 'By your own word' },
} as const;

export const words = {
  title: { fa: 'کسانی که از سوی آنان اقدام می‌کنم', en: 'People I act for' },
  help: {
    fa: 'برای فرزند، پدر یا مادر، موکل یا شرکت خود می‌توانید درخواست بدهید. نام شما به‌عنوان ثبت‌کننده در پرونده می‌ماند و صاحب درخواست هم خبردار می‌شود.',
    en: 'You can apply for your child, your parent, a principal or your company. Your name stays in the request as the one who filed, and the one it is for hears of it too.',
  },
  nothing: { fa: 'هنوز کسی را نیفزوده‌اید.', en: 'You have added nobody yet.' },
  add: { fa: 'افزودن کسی دیگر', en: 'Add somebody' },
  end: { fa: 'پایان نمایندگی', en: 'End it' },
  until: { fa: 'تا', en: 'until' },
  proof: { fa: 'دیدن مدرک', en: 'See the proof' },
  added: { fa: 'افزوده شد. اکنون می‌توانید از سوی او درخواست بدهید.', en: 'Added. You can now apply on their behalf.' },
  ended: { fa: 'نمایندگی پایان یافت. درخواست‌هایی که پیش‌تر داده‌اید سر جایشان هستند.', en: 'Ended. Requests that you filed before stay.' },
  back: { fa: 'بازگشت به پیام‌ها و تنظیم‌ها', en: 'Back to messages' },
  // new
  newTitle: { fa: 'از سوی چه کسی؟', en: 'On behalf of whom?' },
  continue: { fa: 'ادامه', en: 'Continue' },
  choose: { fa: 'یکی را برگزینید.', en: 'Choose one.' },
  isMy: { fa: 'او با شما چه نسبتی دارد؟', en: 'What are they to you?' },
  who: { fa: 'مشخصات', en: 'Who' },
  name: { fa: 'نام و نام خانوادگی', en: 'Full name' },
  nationalId: { fa: 'کد ملی او', en: 'Their national ID' },
  mobile: { fa: 'شمارهٔ همراه او', en: 'Their mobile number' },
  mobileHint: { fa: 'تا خودش هم خبردار شود.', en: 'So that they hear of it too.' },
  legalId: { fa: 'شناسهٔ ملی شرکت یا مؤسسه', en: 'National ID of the organisation' },
  legalIdHint: { fa: 'یازده رقم؛ نام آن را از ثبت شرکت‌ها می‌پرسیم.', en: 'Eleven digits; we ask the companies register for its name.' },
  proofTitle: { fa: 'مدرک نمایندگی', en: 'Proof of the mandate' },
  proofHint: {
    fa: 'وکالت‌نامه، قیم‌نامه یا معرفی‌نامه؛ عکس یا PDF',
    en: 'A power of attorney, a guardianship or a letter; a picture or PDF',
  },
  kinHint: {
    fa: 'نسبت را از ثبت احوال می‌پرسیم؛ تنها اگر تأیید نشد مدرک لازم است.',
    en: 'We ask the civil register; a proof is needed only where it does not confirm.',
  },
  untilDay: { fa: 'تا چه روزی اعتبار دارد؟', en: 'Until which day does it hold?' },
  untilHint: { fa: 'اگر ننویسید، تا وقتی که خودتان آن را پایان دهید.', en: 'If left empty, until you end it.' },
  needed: { fa: 'این پاسخ لازم است.', en: 'This answer is needed.' },
  save: { fa: 'افزودن', en: 'Add' },
} as const;
