import { describe, expect, it } from '@jest/globals';
import { drawPaper } from './draw';
import type { PaperContent } from './paper';
import { documentNames } from './templates';

const data: PaperContent = {
  issuer: 'اداره‌کل فرهنگ و ارشاد اسلامی استان مرکزی',
  service: 'مجوز اجرای صحنه‌ای موسیقی',
  number: 'culture-markazi/1405/00012',
  issuedOn: '۱۴۰۵/۰۹/۰۱',
  validUntil: '۱۴۰۵/۱۰/۲۵',
  holder: 'آرش نمونه‌پور',
  trackingCode: '4821 0735 9162',
  signer: { name: 'نازنین فرضی', post: 'مدیرکل' },
  form: {
    group: 'گروه نوای نمونه',
    'organiser.name': 'مؤسسهٔ فرهنگی نمونه',
    'venue.name': 'تالار نمونه',
    'venue.county': 'اراک',
    'dates.first': '۲۴ دی ۱۴۰۵',
    'dates.last': '۲۵ دی ۱۴۰۵',
  },
  facts: [
    { label: 'گنجایش (نفر)', value: '۸۰۰' },
    { label: 'شناسه', value: '۰۰۱۲۳۴۵۶۷۸' },
  ],
  conditions: ['پایان برنامه تا ساعت ۲۳ باشد.', '#panic("markup") $x$ *متن* <label>'],
  legal: ['آیین‌نامهٔ نظارت بر اجرای برنامه‌های صحنه‌ای موسیقی'],
  outcome: 'مجوز صادر شد',
  reply: 'پاسخ نخست.\n\nپاسخ دوم.',
  sample: true,
};

describe('papers', () => {
  it.each(documentNames())('%s is drawn as a tagged PDF with its font embedded, whatever the content says', async (document) => {
    const pdf = await drawPaper({ document, data, verifyUrl: 'https://gardesh.example/verify/0123456789abcdef0123456789abcdef' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = pdf.toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/FontFile[23]/);
    expect(text).toContain('Vazirmatn');
  });

  it('refuses a template that is not there', async () => {
    await expect(drawPaper({ document: 'no-such-paper', data, verifyUrl: 'https://gardesh.example' })).rejects.toThrow();
  });
});
