export const words = {
  title: { fa: 'اعتراض به تصمیم', en: 'Appeal against the decision' },
  help: {
    fa: 'اعتراض شما درخواست جداگانه‌ای می‌شود با کد رهگیری و مهلت خودش. سیر کامل همین پرونده خودبه‌خود همراه آن می‌رود؛ چیزی را دوباره نباید بنویسید.',
    en: 'Your appeal becomes a request of its own, with its own tracking code and time limit. The whole course of this one goes with it; nothing has to be written again.',
  },
  decision: { fa: 'تصمیمی که به آن اعتراض دارید', en: 'The decision' },
  time: { fa: 'رسیدگی حداکثر', en: 'It is heard within' },
  send: { fa: 'ثبت اعتراض', en: 'Send the appeal' },
  back: { fa: 'برگشت به درخواست', en: 'Back to the request' },
  closed: { fa: 'اعتراض در اینجا باز نیست', en: 'No appeal is open here' },
  tooLate: {
    fa: 'مهلت اعتراض در این سامانه گذشته است. هنوز می‌توانید به دیوان عدالت اداری یا سازمان بازرسی کل کشور شکایت کنید.',
    en: 'The time to appeal here is over. You can still turn to the Administrative Justice Court or the General Inspection Organisation.',
  },
  notOpen: {
    fa: 'برای این نتیجه اعتراضی پیش‌بینی نشده، یا پیش‌تر اعتراض کرده‌اید.',
    en: 'No appeal is provided for this result, or you have appealed already.',
  },
} as const;
