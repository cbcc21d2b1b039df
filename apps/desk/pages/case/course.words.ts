import type { ToldMessage } from '#contracts/http/message';
import type { Reading } from '#contracts/http/reading';
import type { Text } from '#domain/definition/schema';
import { numberWords } from '#ui/format/number';
import type { Strand } from './course';

/** `sign` stands before each moment, so that not colour alone tells the strands apart. */
export const strandWords: Record<Strand, { many: Text; sign: string }> = {
  acts: { many: { fa: 'اقدام‌ها', en: 'Acts' }, sign: '●' },
  messages: { many: { fa: 'پیام‌ها', en: 'Messages' }, sign: '✉' },
  payments: { many: { fa: 'پرداخت‌ها', en: 'Payments' }, sign: '◈' },
  deadlines: { many: { fa: 'مهلت‌ها', en: 'Deadlines' }, sign: '◷' },
  reads: { many: { fa: 'خواندن‌ها', en: 'Reads' }, sign: '◎' },
};

export const channelWords: Record<ToldMessage['channels'][number], Text> = {
  sms: { fa: 'پیامک', en: 'SMS' },
  email: { fa: 'رایانامه', en: 'e-mail' },
  inapp: { fa: 'درگاه', en: 'the portal' },
};

export const toldStateWords: Record<ToldMessage['state'] | 'read', Text> = {
  sent: { fa: 'فرستاده شد', en: 'sent' },
  waiting: { fa: 'در صف فرستادن', en: 'waiting to be sent' },
  failed: { fa: 'نرسید', en: 'failed' },
  read: { fa: 'خوانده شد', en: 'read' },
};

export const courseWords = {
  narrow: { fa: 'تنها نشان بده', en: 'Show only' },
  none: { fa: 'از این گونه چیزی نیست', en: 'Nothing of this kind' },
  told: { fa: 'پیام به متقاضی', en: 'Told to the applicant' },
  times: (count: number): Text => {
    const { fa, en } = numberWords(count);
    return { fa: `${fa} بار`, en: `${en} times` };
  },
} as const;

const parts: Record<Reading['what'][number], Text> = {
  dossier: { fa: 'پرونده', en: 'the case' },
  history: { fa: 'سیر', en: 'its history' },
  task: { fa: 'کار', en: 'a task' },
  file: { fa: 'مدرک', en: 'a document' },
  paper: { fa: 'برگهٔ صادرشده', en: 'an issued paper' },
};

/** «خوانده شد: پرونده، مدرک». */
export const readWords = (what: Reading['what']): Text => ({
  fa: `خوانده شد: ${what.map((part) => parts[part].fa).join('، ')}`,
  en: `Read: ${what.map((part) => parts[part].en).join(', ')}`,
});
