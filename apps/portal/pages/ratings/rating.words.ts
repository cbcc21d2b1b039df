export const words = {
  title: { fa: 'کارتان چطور پیش رفت؟', en: 'How did it go?' },
  done: { fa: 'کارتان واقعاً انجام شد؟', en: 'Was it really done?' },
  doneHint: {
    fa: 'پاسخ شما، نه گفتهٔ دستگاه، در کارنامهٔ دستگاه شمرده می‌شود.',
    en: 'Your answer, not the body’s word, counts in the body’s record.',
  },
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },
  score: { fa: 'از روند کار چقدر راضی هستید؟', en: 'How satisfied are you with the way it went?' },
  comment: { fa: 'چه چیزی خوب بود و چه چیزی بد؟', en: 'What was good and what was not?' },
  commentHint: { fa: 'نام و شماره ننویسید.', en: 'Write no names or numbers.' },
  send: { fa: 'ثبت نظر', en: 'Send' },
  back: { fa: 'برگشت به درخواست', en: 'Back to the request' },
  missing: { fa: 'یکی را برگزینید.', en: 'Choose one.' },
  over: { fa: 'این نظرسنجی بسته است', en: 'This is closed' },
  overHelp: {
    fa: 'یا پیش‌تر نظر داده‌اید، یا درخواست هنوز پایان نیافته، یا زمان نظر دادن گذشته است.',
    en: 'You have answered before, the request is not finished, or the time is over.',
  },
  notDone: { fa: 'ثبت شد که کارتان انجام نشده است', en: 'It is recorded that it was not done' },
  notDoneHelp: {
    fa: 'این پاسخ در پرونده می‌ماند. اگر با تصمیم موافق نیستید، می‌توانید اعتراض کنید؛ اگر کار هنوز مانده، درخواست تازه بفرستید تا از نو دنبال شود.',
    en: 'This stays in the file. If you disagree with the decision you can appeal; if the work is still to be done, send a new request.',
  },
  appeal: { fa: 'اعتراض به تصمیم', en: 'Appeal against the decision' },
  newRequest: { fa: 'درخواست تازه برای همین کار', en: 'A new request for the same' },
} as const;

export const scores = {
  5: { fa: 'خیلی راضی', en: 'Very satisfied' },
  4: { fa: 'راضی', en: 'Satisfied' },
  3: { fa: 'نه راضی نه ناراضی', en: 'Neither' },
  2: { fa: 'ناراضی', en: 'Dissatisfied' },
  1: { fa: 'خیلی ناراضی', en: 'Very dissatisfied' },
} as const;
