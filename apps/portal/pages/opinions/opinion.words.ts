export const words = {
  title: { fa: 'اظهار نظر', en: 'Your opinion' },
  asks: { fa: 'نظر خواسته‌شده', en: 'Opinion asked' },
  asker: { fa: 'خواهان نظر', en: 'Asked by' },
  body: { fa: 'به نام', en: 'In the name of' },
  code: { fa: 'کد رهگیری', en: 'Tracking code' },
  service: { fa: 'برای', en: 'For' },
  due: { fa: 'مهلت پاسخ تا', en: 'Answer by' },
  late: { fa: 'مهلت گذشته است؛ پاسخ شما هنوز پذیرفته می‌شود.', en: 'The date has passed; your answer is still taken.' },
  facts: { fa: 'آنچه برای نظر دادن لازم است', en: 'What you need to know' },
  noFacts: { fa: 'برای این نظر چیزی از فرم خواسته نشده است.', en: 'Nothing of the form is needed for this opinion.' },
  onlyThis: {
    fa: 'تنها آنچه دستگاه شما برای این نظر باید بداند نشان داده می‌شود. دیدن این صفحه و پاسخ شما ثبت می‌شود.',
    en: 'Only what your body must know is shown. Opening this page and your answer are recorded.',
  },
  verdict: { fa: 'نظر شما', en: 'Your opinion' },
  conditions: { fa: 'شرط‌ها', en: 'Conditions' },
  conditionsHint: { fa: 'برای «موافق مشروط»؛ هر شرط در یک سطر', en: 'For "agree with conditions"; one on each line' },
  reasons: { fa: 'دلیل‌ها', en: 'Reasons' },
  reasonsHint: { fa: 'برای «مخالف»؛ دست‌کم یکی', en: 'For an objection; at least one' },
  comment: { fa: 'توضیح', en: 'Explanation' },
  commentHint: { fa: 'دستگاه پرسنده آن را می‌بیند، متقاضی نه.', en: 'The asking body sees it, the applicant does not.' },
  file: { fa: 'پیوست', en: 'Attachment' },
  fileHint: {
    fa: 'در صورت نیاز نامه، نقشه یا عکس؛ پی‌دی‌اف یا تصویر، تا ۵۰ مگابایت. دستگاه پرسنده آن را می‌بیند، متقاضی نه.',
    en: 'A letter, plan or picture if needed; PDF or image, up to 50 MB. The asking body sees it, the applicant does not.',
  },
  attached: { fa: 'پیوست شد', en: 'Attached' },
  attachMore: { fa: 'افزودن این پیوست و یکی دیگر', en: 'Add this one and another' },
  detach: { fa: 'برداشتن پیوست', en: 'Take away attachment' },
  once: {
    fa: 'با فرستادن، نظر به نام دستگاه شما ثبت می‌شود و این پیوند پایان می‌یابد. برگشت‌پذیر نیست.',
    en: 'Sending records the opinion in the name of your body and ends this link. It cannot be undone.',
  },
  send: { fa: 'ثبت نظر', en: 'Record the opinion' },
  choose: { fa: 'یکی را برگزینید.', en: 'Choose one.' },
  given: { fa: 'نظر شما ثبت شد', en: 'Your opinion is recorded' },
  givenHelp: {
    fa: 'کار دیگری لازم نیست. این پیوند دیگر باز نمی‌شود؛ می‌توانید این صفحه را ببندید.',
    en: 'Nothing more is needed. This link no longer opens; you may close this page.',
  },
  over: { fa: 'این پیوند دیگر کار نمی‌کند', en: 'This link no longer works' },
} as const;

/** The verdicts as a body says them. */
export const verdicts: Record<string, { fa: string; en: string }> = {
  concur: { fa: 'موافق', en: 'Agree' },
  concurWithConditions: { fa: 'موافق مشروط', en: 'Agree with conditions' },
  object: { fa: 'مخالف', en: 'Object' },
  notCompetent: { fa: 'در صلاحیت این دستگاه نیست (با توضیح)', en: 'Not for this body to say (explain)' },
};

/** What it means to let the day pass. */
export const silences = {
  concur: { fa: 'اگر تا این روز پاسخی نرسد، موافقت به شمار می‌آید.', en: 'If no answer comes by then, it counts as agreement.' },
  object: { fa: 'اگر تا این روز پاسخی نرسد، مخالفت به شمار می‌آید.', en: 'If no answer comes by then, it counts as an objection.' },
  escalate: {
    fa: 'اگر تا این روز پاسخی نرسد، رئیس دستگاه شما خبر می‌شود.',
    en: 'If no answer comes by then, the head of your body is told.',
  },
} as const;
