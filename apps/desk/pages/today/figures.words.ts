/** What all screens of figures say. */
export const figureWords = {
  agency: { fa: 'دستگاه', en: 'Body' },
  refreshed: { fa: 'به‌روز در', en: 'As of' },
  refresh: { fa: 'تازه کردن', en: 'Refresh' },
  file: { fa: 'فایل CSV', en: 'CSV file' },
  print: { fa: 'چاپ', en: 'Print' },
  nothingClosed: { fa: 'هنوز پرونده‌ای بسته نشده است', en: 'No case has been closed yet' },
  nothingClosedHelp: {
    fa: 'همین که نخستین کارها تمام شود، میانه‌ها اینجا می‌آید.',
    en: 'As soon as the first work is finished, the medians appear here.',
  },
  unknown: { fa: 'نامعلوم', en: 'unknown' },
  none: { fa: '—', en: '—' },
  shared: { fa: 'صف مشترک', en: 'Shared queue' },
} as const;
