import type { Connection } from '#contracts/http/connection';
import type { Text } from '#domain/definition/schema';
import type { Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';
import type { Tone } from '#ui/Tag';

export const words = {
  title: { fa: 'اتصال‌ها', en: 'Connections' },
  lead: {
    fa: 'سامانه با این‌ها کار می‌کند. چراغ هر یک از کارهای واقعی خوانده می‌شود؛ آزمودن چیزی را تغییر نمی‌دهد.',
    en: 'What the installation works with. Each light is read from real work; a test changes nothing.',
  },
  connection: { fa: 'اتصال', en: 'Connection' },
  light: { fa: 'چراغ', en: 'Light' },
  lastSuccess: { fa: 'واپسین کار درست', en: 'Last success' },
  lastError: { fa: 'واپسین خطا', en: 'Last error' },
  waiting: { fa: 'در صف', en: 'Waiting' },
  since: { fa: 'از', en: 'since' },
  none: { fa: '—', en: '—' },
  simulator: { fa: 'شبیه‌ساز', en: 'Simulator' },
  test: { fa: 'بیازما', en: 'Test' },
  whyUntestable: { fa: 'آزمودنی نیست', en: 'Cannot be tested' },
  provider: { fa: 'فراهم‌کننده', en: 'Provider' },
} as const;

/** A new light is a compile error here until it has its words. */
export const lightWords: Record<Connection['light'], { tone: Tone; text: Words }> = {
  ok: { tone: 'success', text: { fa: 'برقرار', en: 'Well' } },
  slow: { tone: 'warning', text: { fa: 'کند', en: 'Slow' } },
  failing: { tone: 'danger', text: { fa: 'قطع', en: 'Failing' } },
  off: { tone: 'neutral', text: { fa: 'راه‌اندازی نشده', en: 'Not set up' } },
  sandbox: { tone: 'info', text: { fa: 'آزمایشی', en: 'Sandbox' } },
};

export const simulatorWords: Record<NonNullable<Connection['simulator']>, Text> = {
  up: { fa: 'روشن', en: 'on' },
  slow: { fa: 'کند', en: 'slow' },
  down: { fa: 'خاموش', en: 'off' },
};

export const tookWords = (milliseconds: number): Words => {
  const { fa, en } = numberWords(milliseconds);
  return { fa: `در ${fa} هزارم ثانیه پاسخ داد.`, en: `Answered in ${en} ms.` };
};

export const failedWords = (milliseconds: number): Words => {
  const { fa, en } = numberWords(milliseconds);
  return { fa: `پس از ${fa} هزارم ثانیه پاسخی درست نداد:`, en: `No proper answer after ${en} ms:` };
};
