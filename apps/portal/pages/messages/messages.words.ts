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
  channels: { fa: 'راه‌های خبر دادن', en: 'Ways to tell you' },
  channelsHint: {
    fa: 'اگر هیچ‌کدام را نخواهید، خبرها تنها در صفحهٔ پیام‌ها می‌ماند. کد ورود همیشه پیامک می‌شود.',
    en: 'If you choose none, news waits on the messages page only. Sign-in codes always come by SMS.',
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
