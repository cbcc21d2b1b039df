export const words = {
  before: { fa: 'پاسخ پیشین شما:', en: 'Your answer so far:' },
  note: { fa: 'یادداشت کارشناس:', en: 'The officer’s note:' },
  documents: { fa: 'مدارک', en: 'Documents' },
  addRow: { fa: 'یک ردیف دیگر (اگر لازم است)', en: 'One more row (if needed)' },
  row: { fa: 'ردیف', en: 'Row' },
  rowHelp: { fa: 'برای برداشتن یک ردیف، همهٔ خانه‌هایش را خالی کنید.', en: 'To take a row out, empty all its boxes.' },
  accepts: { fa: 'پذیرفته می‌شود:', en: 'Accepted:' },
  most: { fa: 'تا', en: 'at most' },
  mega: { fa: 'مگابایت', en: 'MB' },
  pictures: { fa: 'عکس', en: 'picture' },
} as const;
