export const kitWords = {
  name: { fa: 'گردش', en: 'Gardesh' },
  close: { fa: 'بستن', en: 'Close' },
  loading: { fa: 'در حال دریافت…', en: 'Loading…' },
  fault: { fa: 'مشکلی از سوی ما پیش آمد', en: 'Something went wrong on our side' },
  safe: {
    fa: 'چیزی که پیش‌تر ذخیره شده است سر جای خود است. دوباره بکوشید.',
    en: 'What was saved before is safe. Try again.',
  },
  reference: { fa: 'شمارهٔ خطا:', en: 'Reference:' },
  writing: { fa: 'در حال نوشتن است', en: 'is writing' },
  looking: { fa: 'باز کرده است', en: 'has it open' },
  again: { fa: 'دوباره', en: 'Try again' },
  table: { fa: 'جدول', en: 'Table' },
} as const;
