export const words = {
  title: { fa: 'مدارک صادرشده', en: 'My papers' },
  nothing: { fa: 'هنوز مدرکی صادر نشده است', en: 'Nothing has been issued yet' },
  nothingHelp: {
    fa: 'مجوز، گواهی و نامه‌هایی که دستگاه‌ها به شما می‌دهند اینجا می‌ماند، با رمزینه‌ای که هر کس می‌تواند با گوشی خود درستی آن را ببیند.',
    en: 'Permits, certificates and letters that bodies give you stay here, each with a code by which anybody can check it.',
  },
  number: { fa: 'شماره', en: 'Number' },
  issuer: { fa: 'صادرکننده', en: 'Issued by' },
  issued: { fa: 'تاریخ صدور', en: 'Issued on' },
  until: { fa: 'اعتبار تا پایان', en: 'Valid until' },
  forEver: { fa: 'بی‌پایان', en: 'without end' },
  pdf: { fa: 'گرفتن PDF', en: 'Get the PDF' },
  show: { fa: 'نشان دادن به دیگران', en: 'Show to others' },
  shareForAWhile: { fa: 'پیوند برای مدتی', en: 'A link for a while' },
  shareHelp: {
    fa: 'هر کس پیوند را داشته باشد، تا پایان آن زمان خود مدرک و PDF آن را می‌بیند. هر وقت خواستید پسش بگیرید.',
    en: 'Whoever has the link sees the paper and its PDF until then. You can take it back at any time.',
  },
  howLong: { fa: 'تا کی دیده شود؟', en: 'For how long?' },
  makeLink: { fa: 'ساختن پیوند', en: 'Make the link' },
  sendLink: { fa: 'هم‌رسانی', en: 'Share' },
  shownUntil: { fa: 'دیده می‌شود تا', en: 'Shown until' },
  endShare: { fa: 'پس گرفتن', en: 'Take it back' },
  shared: { fa: 'پیوند ساخته شد؛ زیر همان مدرک است.', en: 'The link is made; it stands below the paper.' },
  ended: { fa: 'پیوند پس گرفته شد و دیگر چیزی نشان نمی‌دهد.', en: 'The link was taken back and shows nothing any more.' },
  sharedUntil: { fa: 'دارندهٔ مدرک این صفحه را نشان می‌دهد تا', en: 'Its holder shows this page until' },
  sharedNoMore: { fa: 'این پیوند چیزی نشان نمی‌دهد', en: 'This link shows nothing' },
  sharedNoMoreHelp: {
    fa: 'زمان آن گذشته یا پس گرفته شده است. از کسی که پیوند را فرستاده، پیوند تازه بخواهید.',
    en: 'Its time is over, or it was taken back. Ask whoever sent it for a new one.',
  },
  share: { fa: 'پیوند اصالت‌سنجی', en: 'Verification link' },
  request: { fa: 'درخواست آن', en: 'Its request' },
  qr: { fa: 'رمزینهٔ اصالت‌سنجی', en: 'Code to verify it' },
  qrHelp: {
    fa: 'هر کس با دوربین گوشی این رمزینه را بخواند، درستی و اعتبار مدرک را می‌بیند.',
    en: 'Whoever reads this with a phone sees whether the paper is genuine and valid.',
  },
} as const;

export const spans = {
  '1d': { fa: 'یک روز', en: 'One day' },
  '7d': { fa: 'یک هفته', en: 'One week' },
  '30d': { fa: 'سی روز', en: 'Thirty days' },
} as const;

export const states = {
  valid: { tone: 'success', text: { fa: 'معتبر', en: 'Valid' } },
  revoked: { tone: 'danger', text: { fa: 'باطل شده', en: 'Revoked' } },
  replaced: { tone: 'neutral', text: { fa: 'جایگزین شده', en: 'Replaced' } },
  expired: { tone: 'warning', text: { fa: 'اعتبارش گذشته', en: 'No longer valid' } },
} as const;
