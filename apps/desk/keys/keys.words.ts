export const words = {
  title: { fa: 'میان‌برهای صفحه‌کلید', en: 'Keyboard shortcuts' },
  on: { fa: 'کلیدهای تکی کار کنند', en: 'Single keys work as shortcuts' },
  opens: {
    fa: 'کلید فقط باز می‌کند؛ هیچ تصمیمی با یک کلید انجام نمی‌شود. انجام تصمیم با Ctrl+Enter است. کلیدها به جای خود روی صفحه‌کلیدند، فارسی یا انگلیسی بودن آن فرقی ندارد.',
    en: 'A key only opens; no decision is made by a single key, Ctrl+Enter commits. Keys go by their place on the keyboard, whatever its language.',
  },
  change: { fa: 'تغییر', en: 'Change' },
  press: { fa: 'کلید تازه را بزنید…', en: 'Press the new key…' },
  reset: { fa: 'برگشت به کلیدهای آغازین', en: 'Back to the first keys' },
} as const;
