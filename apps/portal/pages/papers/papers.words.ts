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
  share: { fa: 'پیوند اصالت‌سنجی', en: 'Verification link' },
  request: { fa: 'درخواست آن', en: 'Its request' },
  qr: { fa: 'رمزینهٔ اصالت‌سنجی', en: 'Code to verify it' },
  qrHelp: {
    fa: 'هر کس با دوربین گوشی این رمزینه را بخواند، درستی و اعتبار مدرک را می‌بیند.',
    en: 'Whoever reads this with a phone sees whether the paper is genuine and valid.',
  },
} as const;

export const states = {
  valid: { tone: 'success', text: { fa: 'معتبر', en: 'Valid' } },
  revoked: { tone: 'danger', text: { fa: 'باطل شده', en: 'Revoked' } },
  replaced: { tone: 'neutral', text: { fa: 'جایگزین شده', en: 'Replaced' } },
  expired: { tone: 'warning', text: { fa: 'اعتبارش گذشته', en: 'No longer valid' } },
} as const;
