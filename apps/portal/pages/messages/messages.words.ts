import type { Text } from '#domain/definition/schema';
import type { NewsKind } from '#domain/notices/news-kind';

export const words = {
  representations: { fa: 'اقدام از سوی دیگران', en: 'Acting for others' },
  title: { fa: 'پیام‌ها', en: 'Messages' },
  nothing: { fa: 'هنوز پیامی ندارید', en: 'No messages yet' },
  nothingHelp: {
    fa: 'هر خبری دربارهٔ درخواست‌هایتان، با هر راهی که فرستاده شود، اینجا هم می‌ماند.',
    en: 'All news about your requests stays here too, whichever way it was sent.',
  },
  unread: { fa: 'تازه', en: 'New' },
  see: { fa: 'دیدن درخواست', en: 'See the request' },
  readAll: { fa: 'همه را خواندم', en: 'I have read them all' },
  preferences: { fa: 'چگونه به من خبر دهید', en: 'How to tell me' },
  by: { fa: 'فرستاده‌شده با', en: 'Sent by' },

  prefTitle: { fa: 'چگونه به شما خبر دهیم؟', en: 'How shall we tell you?' },
  language: { fa: 'زبان پیام‌ها', en: 'Language of messages' },
  alwaysHere: {
    fa: 'هر خبری همیشه در صفحهٔ پیام‌ها می‌ماند. اینجا بگویید دیگر از چه راهی خبر دهیم. کد ورود همیشه پیامک می‌شود.',
    en: 'All news stays on the messages page. Choose here how else to tell you. Sign-in codes always come by SMS.',
  },
  quiet: { fa: 'ساعت‌های بی‌پیامک', en: 'Quiet hours' },
  quietHint: {
    fa: 'پیامک‌ها تا پایان این ساعت‌ها می‌مانند؛ مگر کاری از شما بخواهند که مهلتش نزدیک است.',
    en: 'SMS wait until these hours are over, unless they ask for something that is soon due.',
  },
  quietFrom: { fa: 'از ساعت', en: 'From' },
  quietTo: { fa: 'تا ساعت', en: 'To' },
  never: { fa: 'ندارد', en: 'None' },
  halfQuiet: { fa: 'هم آغاز و هم پایان را برگزینید، یا هیچ‌کدام را.', en: 'Choose both the beginning and the end, or neither.' },
  pending: { fa: 'این نشانی هنوز تأیید نشده است:', en: 'This address is not confirmed yet:' },
  pendingHelp: {
    fa: 'پیوندی به آن فرستاده‌ایم که تا دو روز کار می‌کند. تا بازش نکنید، رایانامه‌ای نمی‌رود.',
    en: 'We sent it a link that works for two days. No e-mail goes there until you have opened it.',
  },
  addressIsYours: { fa: 'نشانی رایانامه تأیید شد.', en: 'The e-mail address is confirmed.' },
  confirmTitle: { fa: 'تأیید نشانی رایانامه', en: 'Confirm your e-mail address' },
  confirmHelp: {
    fa: 'از این پس خبرهایی که خواسته‌اید به این نشانی هم می‌آید.',
    en: 'From now on the news that you chose comes to this address as well.',
  },
  confirm: { fa: 'این نشانی از آن من است', en: 'This address is mine' },
  confirmAgain: {
    fa: 'این پیوند کار نمی‌کند یا زمانش گذشته است. در صفحهٔ تنظیم خبرها نشانی را پاک کنید و دوباره بنویسید تا پیوند تازه بفرستیم.',
    en: 'This link does not work, or its time is over. Take the address out on the page of preferences and write it again, and we send a new link.',
  },
  email: { fa: 'نشانی رایانامه', en: 'E-mail address' },
  emailHint: { fa: 'تنها اگر می‌خواهید خبرها با رایانامه هم بیاید', en: 'Only if you want news by e-mail as well' },
  save: { fa: 'ذخیره', en: 'Save' },
  saved: { fa: 'ذخیره شد.', en: 'Saved.' },
  back: { fa: 'برگشت به پیام‌ها', en: 'Back to messages' },
} as const;

export const channelWords = {
  sms: { fa: 'پیامک', en: 'SMS' },
  email: { fa: 'رایانامه', en: 'E-mail' },
  inapp: { fa: 'همین سامانه', en: 'These pages' },
} as const;

export const kindWords: Record<NewsKind, { title: Text; hint: Text }> = {
  asks: {
    title: { fa: 'وقتی نوبت شماست', en: 'When it is your turn' },
    hint: { fa: 'پاسخ، مدرک، پرداخت، بازدید و یادآوری آن‌ها', en: 'Answers, documents, payments, visits, and reminders of them' },
  },
  progress: {
    title: { fa: 'وقتی کار پیش می‌رود', en: 'When it moves on' },
    hint: { fa: 'ثبت، پذیرش و رفتن به مرحلهٔ بعد', en: 'Registered, accepted, gone to the next stage' },
  },
  result: {
    title: { fa: 'وقتی نتیجه می‌آید', en: 'When there is a result' },
    hint: { fa: 'پذیرش، رد، صدور، بازگشت وجه', en: 'Approved, refused, issued, refunded' },
  },
};
