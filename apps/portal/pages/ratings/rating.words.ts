import type { Text } from '#domain/definition/schema';
import type { RatingAxis } from '#domain/dossier/happening';

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
  more: { fa: 'اگر خواستید، بیشتر بگویید', en: 'Say more, if you like' },
  noAnswer: { fa: 'بی‌پاسخ', en: 'No answer' },
  onTime: { fa: 'کار در موعد انجام شد؟', en: 'Was it done on time?' },
  visited: { fa: 'آیا ناچار به مراجعهٔ حضوری شدید؟', en: 'Did you have to come in person?' },
  report: { fa: 'گزارش درخواست خلاف مقررات', en: 'Report an improper demand' },
  reportHelp: {
    fa: 'اگر کسی از شما پول، هدیه یا کاری بیرون از مقررات خواست، اینجا بنویسید. این نوشته مهرشده است: تنها به ارزیابان ستاد حقوق شهروندی می‌رسد و دستگاه آن را نمی‌بیند.',
    en: 'If anybody asked you for money, a gift or anything outside the rules, write it here. It is sealed: it goes to the evaluators of the citizens’ rights headquarters alone, and the body does not see it.',
  },
  reportWords: { fa: 'چه خواستند، چه کسی و کی؟', en: 'What was asked, by whom and when?' },
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
  reopened: { fa: 'درخواستتان دوباره باز شد', en: 'Your request is open again' },
  reopenedHelp: {
    fa: 'رئیس دستگاه باید تا سه روز کاری بگوید چه کرد. پاسخ به شما می‌رسد و دوباره می‌پرسیم که کار واقعاً انجام شد یا نه.',
    en: 'The head of the body has three working days to say what was done. You will read the answer, and be asked once more whether it really is.',
  },
  appeal: { fa: 'اعتراض به تصمیم', en: 'Appeal against the decision' },
  newRequest: { fa: 'درخواست تازه برای همین کار', en: 'A new request for the same' },
} as const;

export const axes: Record<RatingAxis, Text> = {
  clarity: { fa: 'روشن بودن روند کار', en: 'How clear the procedure was' },
  responsibility: { fa: 'پاسخ‌گویی و مسئولیت‌پذیری', en: 'Answering and taking responsibility' },
  command: { fa: 'تسلط کارکنان بر کار', en: 'The staff’s command of the matter' },
  visits: { fa: 'زمان و شمار مراجعه‌ها', en: 'Time taken and visits needed' },
  orderliness: { fa: 'نظم کارها', en: 'Orderliness' },
};

export const scores = {
  5: { fa: 'خیلی راضی', en: 'Very satisfied' },
  4: { fa: 'راضی', en: 'Satisfied' },
  3: { fa: 'نه راضی نه ناراضی', en: 'Neither' },
  2: { fa: 'ناراضی', en: 'Dissatisfied' },
  1: { fa: 'خیلی ناراضی', en: 'Very dissatisfied' },
} as const;
